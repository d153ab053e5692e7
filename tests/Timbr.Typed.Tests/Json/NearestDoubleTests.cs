using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Timbr.Typed.Json;

namespace Timbr.Typed.Tests.Json;

public sealed class NearestDoubleTests
{
    private const int Random = 1_000_000;

    [Fact]
    public void Random_doubles_come_back_from_their_shortest_text()
    {
        var random = new Random(20);
        AreNearest(Random, () => BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)).ToString("R", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Doubles_of_daily_size_come_back_from_their_shortest_text()
    {
        var random = new Random(21);
        AreNearest(Random, () => ((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-6, 12))).ToString("R", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Digits_without_sense_are_read_as_the_framework_does()
    {
        var random = new Random(22);
        AreNearest(Random, () => Digits(random));
    }

    [Fact]
    public void Half_way_between_two_doubles_the_even_one_is_taken()
    {
        var random = new Random(23);
        AreNearest(200_000, () => HalfWay(random));
    }

    [Fact]
    public void Powers_of_ten_and_two_are_read_as_the_framework_does()
    {
        var powers = Enumerable.Range(-400, 800).SelectMany(e => new[] { $"1e{e}", $"9007199254740993e{e}", $"9999999999999999999e{e}", $"0.0000000000000000001e{e}", $"-4.9e{e}" });
        var twos = Enumerable.Range(-1074, 2098).Select(e => Math.Pow(2, e).ToString("R", CultureInfo.InvariantCulture));
        foreach (var text in powers.Concat(twos))
        {
            IsNearest(text);
        }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("0.0")]
    [InlineData("-0e5")]
    [InlineData("0e999")]
    [InlineData("1e0000000000001")]
    [InlineData("1e-0000000000001")]
    [InlineData("0.000000000000000000000000000001234567890123456789")]
    [InlineData("0.00000000000000000000000000000123456789012345678901")]
    [InlineData("100000000000000000000")]
    [InlineData("18446744073709551615")]
    [InlineData("18446744073709551616")]
    [InlineData("9007199254740993")]
    [InlineData("9007199254740992.5")]
    [InlineData("2.2250738585072011e-308")]
    [InlineData("2.2250738585072014e-308")]
    [InlineData("1.7976931348623157e308")]
    [InlineData("1.7976931348623159e308")]
    [InlineData("4.9e-324")]
    [InlineData("2e-324")]
    [InlineData("1e1000")]
    [InlineData("16777217")]
    [InlineData("16777217e10")]
    [InlineData("3.4028235677973366e38")]
    [InlineData("1.00000005960464477539062500")]
    [InlineData("7.0060649e-46")]
    public void Hard_numbers_are_read_as_the_framework_does(string text) => IsNearest(text);

    private static void AreNearest(int count, Func<string> next)
    {
        for (var i = 0; i < count; i++)
        {
            var text = next();
            if (text[^1] is not ('N' or 'y' or '∞'))
            {
                IsNearest(text);
            }
        }
    }

    private static void IsNearest(string text)
    {
        Span<byte> utf8 = stackalloc byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        utf8 = utf8[..Encoding.UTF8.GetBytes(text, utf8)];
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        Assert.True(Utf8Parser.TryParse(utf8, out double expected, out _) & Utf8Parser.TryParse(utf8, out float expectedSingle, out _), text);
        var isSame = BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(JsonInput.ReadDouble(ref reader))
            && BitConverter.SingleToInt32Bits(expectedSingle) == BitConverter.SingleToInt32Bits(JsonInput.ReadSingle(ref reader));
        Assert.True(isSame, text);
    }

    private static string Digits(Random random)
    {
        var text = new StringBuilder(random.Next(2) == 0 ? "-" : "").Append(random.Next(10));
        var whole = text[^1] == '0' ? 0 : random.Next(12);
        for (var i = 0; i < whole; i++)
        {
            text.Append(random.Next(10));
        }

        if (random.Next(4) > 0)
        {
            text.Append('.').Append('0', random.Next(4) == 0 ? random.Next(25) : 0);
            for (var i = random.Next(1, 14); i > 0; i--)
            {
                text.Append(random.Next(10));
            }
        }

        return random.Next(2) == 0 ? text.ToString() : text.Append(random.Next(2) == 0 ? 'e' : 'E').Append(random.Next(3) switch { 0 => "", 1 => "+", _ => "-" }).Append(random.Next(random.Next(2) == 0 ? 30 : 345)).ToString();
    }

    // A whole number of 54 bits, or a 54-bit number over a power of two, has its half where a double ends.
    private static string HalfWay(Random random)
    {
        var odd = (decimal)((1L << 53) | random.NextInt64(1L << 53) | 1);
        return random.Next(2) == 0
            ? (odd * (1 << random.Next(8))).ToString(CultureInfo.InvariantCulture)
            : (odd / (1 << random.Next(5))).ToString(CultureInfo.InvariantCulture);
    }
}

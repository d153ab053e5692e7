using Timbr.Typed.Json;

namespace Timbr.Typed.Tests.Json;

public sealed class JsonBufferNumbersTests
{
    [Fact]
    public void Null_and_booleans_are_literals() => Assert.Equal("nulltruefalse", Oracle.TextOf(static b =>
    {
        b.WriteNull();
        b.Write(true);
        b.Write(false);
    }));

    [Fact]
    public void Every_small_integer_is_written_as_the_framework_does()
    {
        for (var i = short.MinValue; i < short.MaxValue; i++)
        {
            Oracle.WritesTheSame(i, static (b, v) => b.Write(v));
            Oracle.WritesTheSame((ushort)i, static (b, v) => b.Write(v));
            Oracle.WritesTheSame((byte)i, static (b, v) => b.Write(v));
            Oracle.WritesTheSame((sbyte)i, static (b, v) => b.Write(v));
        }
    }

    [Fact]
    public void Any_integer_is_written_as_the_framework_does()
    {
        Oracle.WritesTheSameForAny<int>(static (b, v) => b.Write(v));
        Oracle.WritesTheSameForAny<uint>(static (b, v) => b.Write(v));
        Oracle.WritesTheSameForAny<long>(static (b, v) => b.Write(v));
        Oracle.WritesTheSameForAny<ulong>(static (b, v) => b.Write(v));
        foreach (var edge in new[] { long.MinValue, long.MaxValue, int.MinValue, int.MaxValue, uint.MaxValue, 0 })
        {
            Oracle.WritesTheSame(edge, static (b, v) => b.Write(v));
            Oracle.WritesTheSame((ulong)edge, static (b, v) => b.Write(v));
            Oracle.WritesTheSame((int)edge, static (b, v) => b.Write(v));
            Oracle.WritesTheSame((uint)edge, static (b, v) => b.Write(v));
        }
    }

    [Fact]
    public void Doubles_of_any_bits_are_written_as_the_framework_does()
    {
        var random = new Random(1);
        for (var i = 0; i < 200_000; i++)
        {
            WritesTheSame(BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)));
            WritesTheSame(random.NextDouble() * 1000);
            WritesTheSame(Math.Round(random.NextDouble() * 1000, 2));
        }
    }

    [Fact]
    public void Powers_and_whole_doubles_are_written_as_the_framework_does()
    {
        for (var exponent = -1080; exponent <= 1023; exponent++)
        {
            WritesTheSame(Math.ScaleB(1, exponent));
            WritesTheSame(Math.BitDecrement(Math.ScaleB(1, exponent)));
        }

        for (var exponent = -324; exponent <= 308; exponent++)
        {
            WritesTheSame(double.Parse($"1e{exponent}", System.Globalization.CultureInfo.InvariantCulture));
            WritesTheSame(double.Parse($"-9.5e{exponent}", System.Globalization.CultureInfo.InvariantCulture));
        }

        for (var i = -10_000; i <= 10_000; i++)
        {
            WritesTheSame(i);
            WritesTheSame(i * 1e12);
        }

        foreach (var edge in new[] { 0.0, -0.0, 1e15, 1e16, 1e21, double.Epsilon, double.MaxValue, double.MinValue, Math.PI, 0.1 + 0.2 })
        {
            WritesTheSame(edge);
        }
    }

    [Fact]
    public void Floats_are_written_as_the_framework_does()
    {
        var random = new Random(2);
        for (var i = 0; i < 200_000; i++)
        {
            var value = BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue));
            if (float.IsFinite(value))
            {
                Oracle.WritesTheSame(value, static (b, v) => b.Write(v));
            }
        }

        Oracle.WritesTheSameForAny<float>(static (b, v) => b.Write(v), float.IsFinite);
    }

    [Fact]
    public void Decimals_keep_their_trailing_zeros()
    {
        Oracle.WritesTheSameForAny<decimal>(static (b, v) => b.Write(v));
        foreach (var edge in new[] { 0m, 0.00m, 1.10m, -1.50m, decimal.MaxValue, decimal.MinValue, 1e-28m, new decimal(0, 0, 0, true, 2) })
        {
            Oracle.WritesTheSame(edge, static (b, v) => b.Write(v));
        }
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_number_that_JSON_cannot_say_throws_and_writes_nothing(double value)
    {
        var buffer = new JsonBuffer();
        Assert.Throws<ArgumentException>(() => System.Text.Json.JsonSerializer.Serialize(value));
        Assert.Throws<ArgumentException>(() => buffer.Write(value));
        Assert.Throws<ArgumentException>(() => buffer.Write((float)value));
        Assert.Equal(0, buffer.Position);
    }

    [Fact]
    public void The_error_names_the_number() =>
        Assert.StartsWith("-Infinity cannot be written as JSON", Assert.Throws<ArgumentException>(static () => new JsonBuffer().Write(double.NegativeInfinity)).Message, StringComparison.Ordinal);

    private static void WritesTheSame(double value)
    {
        if (double.IsFinite(value))
        {
            Oracle.WritesTheSame(value, static (b, v) => b.Write(v));
        }
    }
}

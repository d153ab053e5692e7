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
        var power = 1UL;
        for (var digits = 1; digits <= 20; digits++, power *= 10)
        {
            foreach (var value in new[] { power - 1, power, power + 1, (power * 9) + (power / 3) })
            {
                Oracle.WritesTheSame(value, static (b, v) => b.Write(v));
                Oracle.WritesTheSame(-(long)value, static (b, v) => b.Write(v));
                Oracle.WritesTheSame((uint)value, static (b, v) => b.Write(v));
                Oracle.WritesTheSame(-(int)value, static (b, v) => b.Write(v));
            }
        }

        foreach (var edge in new[] { long.MinValue, long.MaxValue, int.MinValue, int.MaxValue, uint.MaxValue, 0 })
        {
            Oracle.WritesTheSame(edge, static (b, v) => b.Write(v));
            Oracle.WritesTheSame((ulong)edge, static (b, v) => b.Write(v));
            Oracle.WritesTheSame((int)edge, static (b, v) => b.Write(v));
            Oracle.WritesTheSame((uint)edge, static (b, v) => b.Write(v));
        }
    }

    [Fact]
    public void Decimals_keep_their_trailing_zeros()
    {
        Oracle.WritesTheSameForAny<decimal>(static (b, v) => b.Write(v));
        var random = new Random(3);
        for (var i = 0; i < 50_000; i++)
        {
            var value = new decimal(random.Next(), random.Next(), random.Next() >> random.Next(32), i % 2 == 0, (byte)random.Next(29));
            Oracle.WritesTheSame(value, static (b, v) => b.Write(v));
            Oracle.WritesTheSame(new decimal(random.Next() >> random.Next(32), 0, 0, i % 2 == 0, (byte)random.Next(29)), static (b, v) => b.Write(v));
        }

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
}

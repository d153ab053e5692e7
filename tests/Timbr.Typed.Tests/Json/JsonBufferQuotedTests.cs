using System.Text.Json;
using System.Text.Json.Serialization;
using Timbr.Typed.Json;

namespace Timbr.Typed.Tests.Json;

public sealed class JsonBufferQuotedTests
{
    private static readonly JsonSerializerOptions s_quoted = new() { NumberHandling = JsonNumberHandling.WriteAsString };
    private static readonly JsonSerializerOptions s_named = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };
    private static readonly JsonSerializerOptions s_both = new() { NumberHandling = JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowNamedFloatingPointLiterals };

    [Fact]
    public void Quoted_whole_numbers_are_written_as_the_framework_does()
    {
        var random = new Random(1);
        for (var i = 0; i < 2000; i++)
        {
            var value = random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64);
            Quoted((byte)value, static (b, v) => b.WriteQuoted(v));
            Quoted((sbyte)value, static (b, v) => b.WriteQuoted(v));
            Quoted((short)value, static (b, v) => b.WriteQuoted(v));
            Quoted((ushort)value, static (b, v) => b.WriteQuoted(v));
            Quoted((int)value, static (b, v) => b.WriteQuoted(v));
            Quoted((uint)value, static (b, v) => b.WriteQuoted(v));
            Quoted(value, static (b, v) => b.WriteQuoted(v));
            Quoted((ulong)value, static (b, v) => b.WriteQuoted(v));
            Quoted((Int128)value * value * value, static (b, v) => b.WriteQuoted(v));
            Quoted((UInt128)value * (ulong)value, static (b, v) => b.WriteQuoted(v));
            Quoted(new decimal(random.Next(), random.Next(), 0, i % 2 == 0, (byte)random.Next(29)), static (b, v) => b.WriteQuoted(v));
        }
    }

    [Theory]
    [InlineData(1.5)]
    [InlineData(-0.0)]
    [InlineData(1e30)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Quoted_fractions_are_written_as_the_framework_does(double value)
    {
        Quoted(value, static (b, v) => b.WriteQuoted(v));
        Quoted((float)value, static (b, v) => b.WriteQuoted(v));
        Quoted((Half)value, static (b, v) => b.WriteQuoted(v));
    }

    [Theory]
    [InlineData(1.5)]
    [InlineData(-0.0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Named_fractions_are_written_as_the_framework_does(double value)
    {
        Named(value, static (b, v) => b.WriteNamed(v));
        Named((float)value, static (b, v) => b.WriteNamed(v));
        Named((Half)value, static (b, v) => b.WriteNamed(v));
    }

    private static void Quoted<T>(T value, Action<JsonBuffer, T> write)
    {
        var text = Oracle.TextOf(b => write(b, value));
        Assert.Equal(JsonSerializer.Serialize(value, s_quoted), text);
        Assert.Equal(JsonSerializer.Serialize(value, s_both), text);
    }

    private static void Named<T>(T value, Action<JsonBuffer, T> write) =>
        Assert.Equal(JsonSerializer.Serialize(value, s_named), Oracle.TextOf(b => write(b, value)));
}

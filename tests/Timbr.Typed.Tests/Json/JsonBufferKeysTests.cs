using System.Text;
using System.Text.Json;
using Timbr.Typed.Json;

namespace Timbr.Typed.Tests.Json;

public sealed class JsonBufferKeysTests
{
    private readonly Random _random = new(4);

    [Fact]
    public void Whole_numbers_are_keys_as_the_framework_writes_them()
    {
        for (var i = 0; i < 2000; i++)
        {
            var value = _random.NextInt64(long.MinValue, long.MaxValue) >> _random.Next(64);
            Check((byte)value, static (b, k) => b.WriteKey(k));
            Check((sbyte)value, static (b, k) => b.WriteKey(k));
            Check((short)value, static (b, k) => b.WriteKey(k));
            Check((ushort)value, static (b, k) => b.WriteKey(k));
            Check((int)value, static (b, k) => b.WriteKey(k));
            Check((uint)value, static (b, k) => b.WriteKey(k));
            Check(value, static (b, k) => b.WriteKey(k));
            Check((ulong)value, static (b, k) => b.WriteKey(k));
            Check((Int128)value * value * value, static (b, k) => b.WriteKey(k));
            Check((UInt128)value * (ulong)value, static (b, k) => b.WriteKey(k));
        }
    }

    [Fact]
    public void Fractions_are_keys_as_the_framework_writes_them()
    {
        for (var i = 0; i < 2000; i++)
        {
            Check((_random.NextDouble() - 0.5) * Math.Pow(10, _random.Next(-30, 30)), static (b, k) => b.WriteKey(k));
            Check((float)(_random.NextDouble() * Math.Pow(10, _random.Next(-30, 30))), static (b, k) => b.WriteKey(k));
            Check((Half)(_random.NextDouble() * Math.Pow(10, _random.Next(-7, 5))), static (b, k) => b.WriteKey(k));
            Check(new decimal(_random.Next(), _random.Next(), 0, i % 2 == 0, (byte)_random.Next(29)), static (b, k) => b.WriteKey(k));
        }
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void A_float_that_is_no_number_is_a_key_and_a_double_is_not(float value)
    {
        Check(value, static (b, k) => b.WriteKey(k));
        Check((Half)value, static (b, k) => b.WriteKey(k));
        Assert.Throws<ArgumentException>(() => JsonSerializer.Serialize(new Dictionary<double, int> { [value] = 1 }));
        Assert.Throws<ArgumentException>(() => new JsonBuffer().WriteKey((double)value));
    }

    [Fact]
    public void Times_are_keys_as_the_framework_writes_them()
    {
        for (var i = 0; i < 2000; i++)
        {
            var time = new DateTime(_random.NextInt64(TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay) / 1000 * 1000, (DateTimeKind)(i % 3));
            Check(time, static (b, k) => b.WriteKey(k));
            Check(new DateTimeOffset(time.Ticks, TimeSpan.FromMinutes(_random.Next(-840, 841))), static (b, k) => b.WriteKey(k));
            Check(DateOnly.FromDateTime(time), static (b, k) => b.WriteKey(k));
            Check(TimeOnly.FromDateTime(time), static (b, k) => b.WriteKey(k));
            Check(new TimeSpan(time.Ticks >> _random.Next(60)), static (b, k) => b.WriteKey(k));
        }
    }

    [Fact]
    public void Other_keys_are_written_as_the_framework_does()
    {
        Check("a \"b\" é", static (b, k) => b.WriteKey(k));
        Check(true, static (b, k) => b.WriteKey(k));
        Check(false, static (b, k) => b.WriteKey(k));
        Check('x', static (b, k) => b.WriteKey(k));
        Check('<', static (b, k) => b.WriteKey(k));
        Check('\uD800', static (b, k) => b.WriteKey(k));
        Check(Guid.NewGuid(), static (b, k) => b.WriteKey(k));
        Check(new Uri("http://é/?<a>"), static (b, k) => b.WriteKey(k));
        Check(new Uri("a b", UriKind.Relative), static (b, k) => b.WriteKey(k));
        Check(new Version(1, 2), static (b, k) => b.WriteKey(k));
        Check(new Version(1, 2, 3, int.MaxValue), static (b, k) => b.WriteKey(k));
    }

    [Fact]
    public void No_key_throws()
    {
        Assert.Throws<ArgumentNullException>(static () => new JsonBuffer().WriteKey((string)null!));
        Assert.Throws<ArgumentNullException>(static () => new JsonBuffer().WriteKey((Uri)null!));
        Assert.Throws<ArgumentNullException>(static () => new JsonBuffer().WriteKey((Version)null!));
    }

    private static void Check<T>(T key, Action<JsonBuffer, T> write)
        where T : notnull
    {
        var expected = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<T, int> { [key] = 1 });
        var buffer = new JsonBuffer(1);
        buffer.WriteRaw("{"u8);
        write(buffer, key);
        buffer.WriteRaw("1}"u8);
        if (!buffer.Written.SequenceEqual(expected))
        {
            Assert.Equal(Encoding.UTF8.GetString(expected), Encoding.UTF8.GetString(buffer.Written));
        }
    }
}

namespace Timbr.Typed.Tests.Json;

public sealed class JsonBufferTimesTests
{
    private static readonly long[] s_fractions = [0, 1, 10, 1_000, 1_000_000, 5_000_000, 1_234_567, 1_234_500, 9_999_999, 9_999_990];

    [Fact]
    public void Guids_are_written_as_the_framework_does() => Oracle.WritesTheSameForAny<Guid>(static (b, v) => b.Write(v));

    [Theory]
    [InlineData(DateTimeKind.Utc)]
    [InlineData(DateTimeKind.Local)]
    [InlineData(DateTimeKind.Unspecified)]
    public void Times_of_every_kind_are_written_as_the_framework_does(DateTimeKind kind)
    {
        var random = new Random(5);
        for (var i = 0; i < 20_000; i++)
        {
            Oracle.WritesTheSame(new DateTime(RandomTicks(random), kind), static (b, v) => b.Write(v));
        }

        Oracle.WritesTheSame(DateTime.SpecifyKind(DateTime.MinValue, kind), static (b, v) => b.Write(v));
        Oracle.WritesTheSame(DateTime.SpecifyKind(DateTime.MaxValue, kind), static (b, v) => b.Write(v));
    }

    [Fact]
    public void Times_with_offset_are_written_as_the_framework_does()
    {
        var random = new Random(6);
        for (var i = 0; i < 20_000; i++)
        {
            var ticks = Math.Clamp(RandomTicks(random), TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay);
            Oracle.WritesTheSame(new DateTimeOffset(ticks, TimeSpan.FromMinutes(random.Next(-840, 841))), static (b, v) => b.Write(v));
            Oracle.WritesTheSame(new DateTimeOffset(ticks, TimeSpan.Zero), static (b, v) => b.Write(v));
        }

        Oracle.WritesTheSame(DateTimeOffset.MinValue, static (b, v) => b.Write(v));
        Oracle.WritesTheSame(DateTimeOffset.MaxValue, static (b, v) => b.Write(v));
    }

    [Fact]
    public void Dates_are_written_as_the_framework_does()
    {
        for (var day = DateOnly.MinValue.DayNumber; day < DateOnly.MaxValue.DayNumber; day += 97)
        {
            Oracle.WritesTheSame(DateOnly.FromDayNumber(day), static (b, v) => b.Write(v));
        }

        Oracle.WritesTheSame(DateOnly.MaxValue, static (b, v) => b.Write(v));
    }

    [Fact]
    public void Times_of_day_are_written_as_the_framework_does()
    {
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            Oracle.WritesTheSame(new TimeOnly(RandomTicks(random) % TimeSpan.TicksPerDay), static (b, v) => b.Write(v));
        }

        Oracle.WritesTheSame(TimeOnly.MaxValue, static (b, v) => b.Write(v));
    }

    [Fact]
    public void Durations_are_written_as_the_framework_does()
    {
        var random = new Random(8);
        for (var i = 0; i < 20_000; i++)
        {
            Oracle.WritesTheSame(new TimeSpan(random.NextInt64(long.MinValue, long.MaxValue)), static (b, v) => b.Write(v));
            Oracle.WritesTheSame(new TimeSpan(RandomTicks(random) % (3 * TimeSpan.TicksPerDay)), static (b, v) => b.Write(v));
        }

        Oracle.WritesTheSame(TimeSpan.MinValue, static (b, v) => b.Write(v));
        Oracle.WritesTheSame(TimeSpan.MaxValue, static (b, v) => b.Write(v));
    }

    private static long RandomTicks(Random random)
    {
        var ticks = random.NextInt64(DateTime.MaxValue.Ticks);
        return ticks - (ticks % TimeSpan.TicksPerSecond) + s_fractions[random.Next(s_fractions.Length)];
    }
}

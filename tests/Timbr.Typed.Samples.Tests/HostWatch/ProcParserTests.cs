using HostWatch;

namespace Timbr.Typed.Tests;

/// <summary>What is read from the files of /proc.</summary>
public sealed class ProcParserTests
{
    [Fact]
    public void Processors_are_busy_with_all_but_idling_and_waiting() => Assert.Equal(
        new ProcessorTimes(Busy: 1 + 2 + 3 + 6 + 7 + 8, Total: 1 + 2 + 3 + 4 + 5 + 6 + 7 + 8),
        ProcessorTimes.Parse(["cpu  1 2 3 4 5 6 7 8 900 900", "cpu0 70 70 70 70"]));

    [Fact]
    public void Old_systems_tell_of_four_states() => Assert.Equal(new ProcessorTimes(6, 10), ProcessorTimes.Parse(["cpu 1 2 3 4"]));

    [Theory]
    [InlineData("no line begins with 'cpu '.", "cpu0 1 2 3 4")]
    [InlineData("'cpu 1 2' has 3 fields; at least 4 were expected.", "cpu 1 2")]
    [InlineData("'x' in 'cpu 1 x 3 4' is not a count.", "cpu 1 x 3 4")]
    public void What_is_odd_about_processors_is_told(string problem, string line) =>
        Assert.Equal(problem, Assert.Throws<FormatException>(() => ProcessorTimes.Parse([line])).Message);

    [Fact]
    public void Memory_is_told_in_bytes() => Assert.Equal(
        new MemoryFigures(2048 * 1024L, 1000 * 1024L),
        MemoryFigures.Parse(["MemTotal:        2048 kB", "MemFree:  1 kB", "MemAvailable:    1000 kB"]));

    [Theory]
    [InlineData("no line begins with 'MemAvailable:'.", "MemTotal: 1 kB")]
    [InlineData("MemTotal is 0.", "MemTotal: 0 kB")]
    public void What_is_odd_about_memory_is_told(string problem, string line) =>
        Assert.Equal(problem, Assert.Throws<FormatException>(() => MemoryFigures.Parse([line])).Message);

    [Theory]
    [InlineData(30, "8 0 sda 0 0 10 0 0 0 20 0", "8 1 sda1 0 0 5 0 0 0 5 0")]
    [InlineData(30, "259 0 nvme0n1 0 0 10 0 0 0 20 0", "259 1 nvme0n1p1 0 0 5 0 0 0 5 0")]
    [InlineData(33, "259 0 nvme0n1 0 0 10 0 0 0 20 0", "259 1 nvme0n12 0 0 1 0 0 0 2 0")]
    [InlineData(33, "8 0 sda 0 0 10 0 0 0 20 0", "8 1 sdaa 0 0 1 0 0 0 2 0")]
    [InlineData(30, "7 0 loop0 0 0 9 0 0 0 9 0", "8 0 sda 0 0 10 0 0 0 20 0", "253 0 dm-0 0 0 9 0 0 0 9 0", "252 0 zram0 0 0 9 0 0 0 9 0")]
    [InlineData(0)]
    public void Disks_count_once(long sectors, params string[] lines) => Assert.Equal(sectors * 512, DiskFigures.Parse(lines));

    [Fact]
    public void What_is_odd_about_disks_is_told() =>
        Assert.Equal("'8 0 sda' has 3 fields; at least 6 were expected.", Assert.Throws<FormatException>(() => DiskFigures.Parse(["8 0 sda"])).Message);

    [Theory]
    [InlineData("100ms", 100)]
    [InlineData("2s", 2000)]
    [InlineData("0.5s", 500)]
    [InlineData("1m", 60_000)]
    public void Intervals_have_a_unit(string text, double milliseconds)
    {
        Assert.True(IntervalText.TryParse(text, out var interval));
        Assert.Equal(milliseconds, interval.TotalMilliseconds);
    }

    [Theory]
    [InlineData("5"), InlineData("-1s"), InlineData("0s"), InlineData("0.1ms"), InlineData("1441m"), InlineData("s"), InlineData("1h"), InlineData("9999999999999999999999m")]
    public void Other_intervals_are_refused(string text) => Assert.False(IntervalText.TryParse(text, out _));
}

namespace Timbr.Typed.Tests.Machines;

public class RunReportTests
{
    private static readonly RunReport Report = new()
    {
        EntriesPerWorker = [1_205, 502],
        Elapsed = TimeSpan.FromMilliseconds(4120),
        Processed = 1_707,
        Failed = 3,
        Stopped = 4,
        Dropped = 5,
        Kept = 6,
    };

    [Fact]
    public void It_prints_as_one_line_with_its_numbers() =>
        Assert.Equal("1,707 processed in 4.1 s, 3 failed, 4 stopped, 5 dropped, 6 kept; by worker 1,205 + 502", Report.ToString());

    [Fact]
    public void Minutes_are_shown_as_such() =>
        Assert.StartsWith("1,707 processed in 00:02:05, ", (Report with { Elapsed = TimeSpan.FromSeconds(125) }).ToString(), StringComparison.Ordinal);
}

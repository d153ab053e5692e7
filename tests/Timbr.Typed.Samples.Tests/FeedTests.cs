namespace Timbr.Typed.Tests;

/// <summary>The report on the whole feed.</summary>
public sealed class FeedTests(FeedRun feed) : IClassFixture<FeedRun>
{
    [Fact]
    public void It_ends_with_exit_code_0_and_no_complaint() => Assert.Equal((0, ""), (feed.Run.ExitCode, feed.Run.Error));

    [Fact]
    public void The_header_tells_slots_messages_and_source() =>
        Assert.Equal("Timbr.Typed · Earthquakes · 8 slots · 1,707 messages from earthquakes.ndjson", feed.Run.Output[0]);

    [Fact]
    public void The_progress_line_tells_that_all_was_processed()
    {
        Assert.StartsWith("  1,707 / 1,707 ████████████████████ 100 %   ", feed.Run.Output[1], StringComparison.Ordinal);
        Assert.EndsWith("/s   0 failed   queue 0/1024", feed.Run.Output[1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_lists_the_regions_with_the_most_quakes() => Assert.Equal(
        [
            "region                      events   strongest   energy (J)   alerts",
            "California                     825         4.3      2.3e+11        0",
            "Alaska                         311         4.8      3.0e+12        1",
            "Nevada                         184         3.4       8.7e+9        0",
            "Puerto Rico                     47         3.4      6.5e+10        0",
            "Hawaii                          46         2.6       3.3e+9        0",
            "Washington                      45         3.1       3.4e+9        0",
            "Montana                         26         2.2       3.8e+8        0",
            "Utah                            21         2.6       1.4e+9        0",
            "Taiwan                          20         6.4      3.9e+14       20",
            "Canada                          16         3.8      6.9e+10        0",
            "Dominican Republic              12         3.4      3.1e+10        0",
            "Indonesia                       11         5.5      2.5e+13        7",
            "59 more                        143         6.1      3.8e+14       57",
            "all                          1,707         6.4      7.9e+14       85",
        ],
        feed.Run.Output[2..]);
}

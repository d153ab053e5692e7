namespace Timbr.Typed.Tests;

/// <summary>What is shown of the recording.</summary>
public sealed class ReplayTests
{
    [Fact]
    public async Task Every_sample_is_a_line()
    {
        var run = await HostWatchProcess.RunAsync("--replay", Repository.Recording, "--count", "13");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            [
                "Timbr.Typed · HostWatch · 7 slots · recorded.ndjson",
                "09:00:00  nothing to compare with",
                "09:00:01  processor  11.0 %  memory  42.1 %  disk    0.7 MB/s  learning",
                "09:00:02  processor  15.5 %  memory  42.1 %  disk    0.2 MB/s  learning",
                "09:00:03  processor  14.3 %  memory  42.0 %  disk    0.6 MB/s  learning",
                "09:00:04  processor  13.7 %  memory  42.1 %  disk    0.6 MB/s  learning",
                "09:00:05  processor  13.0 %  memory  42.0 %  disk    0.6 MB/s  learning",
                "09:00:06  processor  13.0 %  memory  42.1 %  disk    0.4 MB/s  learning",
                "09:00:07  processor  11.0 %  memory  42.0 %  disk    0.4 MB/s  learning",
                "09:00:08  processor  13.3 %  memory  42.1 %  disk    0.8 MB/s  learning",
                "09:00:09  processor  12.8 %  memory  42.1 %  disk    0.6 MB/s  learning",
                "09:00:10  processor  16.0 %  memory  42.0 %  disk    0.7 MB/s  learning",
                "09:00:11  processor  10.0 %  memory  42.1 %  disk    0.9 MB/s  calm",
                "09:00:12  processor  10.8 %  memory  42.1 %  disk    0.5 MB/s  calm",
                "13 samples, 0 unusual",
            ],
            run.Output);
    }

    [Fact]
    public async Task What_begins_to_be_unusual_is_told()
    {
        var run = await HostWatchProcess.RunAsync("--replay", Repository.Recording);

        Assert.Equal(
            [
                "09:00:40  processor  86.5 %  memory  42.5 %  disk    0.4 MB/s  UNUSUAL: processor +35.1 deviations",
                "09:01:10  processor   8.0 %  memory  43.0 %  disk  183.3 MB/s  UNUSUAL: disk +365.2 deviations",
            ],
            run.Unusual());
        Assert.Equal("90 samples, 2 unusual", run.Output[^1]);
    }

    [Fact]
    public async Task An_interval_paces_the_replay_and_changes_nothing_else()
    {
        var run = await HostWatchProcess.RunAsync("--replay", Repository.Recording, "--interval", "1ms");

        Assert.Equal("90 samples, 2 unusual", run.Output[^1]);
    }

    [Fact]
    public async Task Where_counters_begin_anew_a_sample_is_not_compared()
    {
        using var directory = new TemporaryDirectory();
        var lines = File.ReadAllLines(Repository.Recording);
        var path = directory.Lines("again.ndjson", [lines[5], lines[6], lines[0], lines[1]]);

        var run = await HostWatchProcess.RunAsync("--replay", path);

        Assert.Equal(["09:00:05  nothing to compare with", "09:00:00  nothing to compare with"], run.Output.Where(static line => line.EndsWith("compare with", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_bad_line_is_told_and_left_out()
    {
        using var directory = new TemporaryDirectory();
        var path = directory.Lines("bad.ndjson", [File.ReadLines(Repository.Recording).First(), "{\"time\": 1}"]);

        var run = await HostWatchProcess.RunAsync("--replay", path);

        Assert.StartsWith($"{path}:2: not a HostFigures: $.time: ", run.Error, StringComparison.Ordinal);
        Assert.Equal((0, "1 sample, 0 unusual"), (run.ExitCode, run.Output[^1]));
    }

    [Fact]
    public async Task A_recording_that_is_not_there_gives_exit_code_5()
    {
        var run = await HostWatchProcess.RunAsync("--replay", "/nowhere.ndjson");

        Assert.Equal((5, "/nowhere.ndjson cannot be read: there is no such file."), (run.ExitCode, run.Error));
    }
}

namespace Timbr.Typed.Tests;

/// <summary>HostWatch on the machine that the tests run on, and on files of their own.</summary>
public sealed class LiveTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task It_shows_as_many_samples_as_it_is_told()
    {
        var run = await HostWatchProcess.RunAsync("--count", "3", "--interval", "50ms");

        Assert.Equal((0, "", 5), (run.ExitCode, run.Error, run.Output.Count));
        Assert.Equal("Timbr.Typed · HostWatch · 7 slots · /proc every 0.05 s", run.Output[0]);
        Assert.Matches("^[0-9]{2}:[0-9]{2}:[0-9]{2}  nothing to compare with$", run.Output[1]);
        Assert.All(run.Output[2..4], static line => Assert.Matches(
            "^[0-9]{2}:[0-9]{2}:[0-9]{2}  (processor [ 0-9]{3}[.][0-9] %  memory [ 0-9]{3}[.][0-9] %  disk [ 0-9]{4,}[.][0-9] MB/s  learning|nothing to compare with)$", line));
        Assert.Equal("3 samples, 0 unusual", run.Output[^1]);
    }

    [Fact]
    public async Task Without_the_directory_it_tells_what_it_needs_and_gives_exit_code_5()
    {
        var run = await HostWatchProcess.RunAsync("--proc", "/nowhere");

        Assert.Equal(
            (5, "/nowhere cannot be read: there is no such directory. Watching the machine needs Linux; elsewhere --replay FILE shows figures that were recorded."),
            (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task A_missing_file_is_named()
    {
        _directory.Lines("stat", ["cpu  1 2 3 4"]);

        var run = await HostWatchProcess.RunAsync("--proc", _directory.Path);

        Assert.Equal((5, $"{_directory.File("meminfo")} cannot be read: there is no such file."), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task A_file_of_another_kind_is_named_with_what_is_odd()
    {
        _directory.Lines("stat", ["cpu0 1 2 3 4"]);

        var run = await HostWatchProcess.RunAsync("--proc", _directory.Path);

        Assert.Equal((5, $"{_directory.File("stat")} is not what Linux writes there: no line begins with 'cpu '."), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task A_file_that_goes_away_ends_the_run_with_exit_code_1()
    {
        WriteProc();
        using var sample = HostWatchProcess.Start("--proc", _directory.Path, "--interval", "50ms");
        await sample.OutputAsync("nothing to compare with");

        File.Delete(_directory.File("diskstats"));
        var run = await sample.EndAsync();

        Assert.Equal((1, $"{_directory.File("diskstats")} cannot be read: there is no such file."), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Ctrl_C_ends_the_wait_for_the_next_sample()
    {
        using var sample = HostWatchProcess.Start("--interval", "60m");
        await sample.OutputAsync("nothing to compare with");

        sample.PressCtrlC();
        var run = await sample.EndAsync();

        Assert.Equal((0, "1 sample, 0 unusual", ""), (run.ExitCode, run.Output[^1], run.Error));
    }

    private void WriteProc()
    {
        _directory.Lines("stat", ["cpu  1 2 3 4"]);
        _directory.Lines("meminfo", ["MemTotal: 2 kB", "MemAvailable: 1 kB"]);
        _directory.Lines("diskstats", []);
    }
}

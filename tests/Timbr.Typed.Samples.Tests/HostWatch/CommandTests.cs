namespace Timbr.Typed.Tests;

/// <summary>What is changed while HostWatch runs, by lines on its standard input.</summary>
public sealed class CommandTests : IDisposable
{
    private static readonly string[] Recorded = File.ReadAllLines(Repository.Recording);

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task The_variant_is_not_used_to_what_is_unusual_after_a_second()
    {
        var run = await HostWatchProcess.ReplayAsync("v");

        Assert.Equal("Anomaly: 'robust' from version 1 on", run.Output[1]);
        Assert.Equal([.. Enumerable.Range(40, 15).Select(static second => $"09:00:{second}"), "09:01:10", "09:01:11", "09:01:12"], run.Unusual().Select(static line => line[..8]));
    }

    [Fact]
    public async Task The_variant_chosen_twice_is_what_was_declared()
    {
        var run = await HostWatchProcess.ReplayAsync("v", "v");

        Assert.Equal("Anomaly: as declared from version 2 on", run.Output[2]);
        Assert.Equal("90 samples, 2 unusual", run.Output[^1]);
    }

    [Fact]
    public async Task Another_threshold_function_judges_otherwise()
    {
        var run = await HostWatchProcess.ReplayAsync("t");

        Assert.Equal("Threshold: 2.5 for every figure from version 1 on", run.Output[1]);
        Assert.Equal(["09:00:40", "09:00:41", "09:01:10", "09:01:11"], run.Unusual().Select(static line => line[..8]));
    }

    [Fact]
    public async Task A_threshold_can_be_named()
    {
        var run = await HostWatchProcess.ReplayAsync("t 100");

        Assert.Equal(["09:01:10"], run.Unusual().Select(static line => line[..8]));
    }

    [Fact]
    public async Task Reset_brings_back_what_was_declared()
    {
        var run = await HostWatchProcess.ReplayAsync("v", "t 1", "r");

        Assert.Equal("Anomaly and Threshold: as declared from version 4 on", run.Output[3]);
        Assert.Equal("90 samples, 2 unusual", run.Output[^1]);
    }

    [Fact]
    public async Task Status_tells_what_runs_in_each_slot()
    {
        var run = await HostWatchProcess.ReplayAsync("v", "t", "s");

        Assert.Contains("PIPELINE      HostHealth", run.Output);
        Assert.Contains(run.Output, static line => line.StartsWith("3     Anomaly ", StringComparison.Ordinal) && line.EndsWith(" robust", StringComparison.Ordinal));
        Assert.Contains(run.Output, static line => line.StartsWith("4     Threshold ", StringComparison.Ordinal) && line.EndsWith(" replaced", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unknown_command_is_answered_with_those_there_are()
    {
        var run = await HostWatchProcess.ReplayAsync("t much", "t NaN", "", "help");

        Assert.Equal(["'t much' is none of v, t [N], r, p, s and q", "'t NaN' is none of v, t [N], r, p, s and q", "'help' is none of v, t [N], r, p, s and q", "resumed"], run.Output[1..5]);
    }

    [Fact]
    public async Task Keys_that_are_no_characters_are_no_commands()
    {
        var run = await HostWatchProcess.ReplayAsync("\0", "\e", "t\t100");

        Assert.Equal(["Threshold: 100 for every figure from version 1 on", "resumed"], run.Output[1..3]);
    }

    [Fact]
    public async Task A_change_counts_from_the_next_sample_on()
    {
        using var pipe = await NamedPipe.CreateAsync(_directory.File("figures"));
        using var sample = HostWatchProcess.Start("--replay", pipe.Path, "--count", "72");
        pipe.Write(Recorded[..42]);
        Assert.EndsWith("calm", await sample.OutputAsync("09:00:41"), StringComparison.Ordinal);

        await sample.CommandAsync("t");
        await sample.OutputAsync("Threshold: 2.5 for every figure from version 1 on");
        pipe.Write(Recorded[42..72]);
        var run = await sample.EndAsync();

        Assert.Equal(["09:01:10", "09:01:11"], run.Unusual().Select(static line => line[..8]));
    }

    [Fact]
    public async Task Samples_wait_while_it_is_paused()
    {
        using var pipe = await NamedPipe.CreateAsync(_directory.File("figures"));
        using var sample = HostWatchProcess.Start("--replay", pipe.Path, "--count", "3");
        pipe.Write(Recorded[0]);
        await sample.OutputAsync("09:00:00");

        await sample.CommandAsync("p");
        await sample.OutputAsync("paused");
        pipe.Write(Recorded[1..3]);
        await sample.CommandAsync("p");
        var run = await sample.EndAsync();

        Assert.Equal(["resumed", "09:00:01", "09:00:02", "3 sampl"], run.Output.Select(static line => line[..Math.Min(line.Length, line[0] == '0' ? 8 : 7)]));
    }

    [Fact]
    public async Task Quit_ends_a_live_run_in_order()
    {
        using var sample = HostWatchProcess.Start("--interval", "60m");
        await sample.OutputAsync("nothing to compare with");

        await sample.CommandAsync("q");
        var run = await sample.EndAsync();

        Assert.Equal((0, "1 sample, 0 unusual", ""), (run.ExitCode, run.Output[^1], run.Error));
    }

    [Fact]
    public async Task Quit_ends_a_pause_and_shows_what_waited()
    {
        using var sample = HostWatchProcess.Start("--interval", "60m", "--paused");
        await sample.OutputAsync("HostWatch");

        await sample.CommandAsync("q");
        var run = await sample.EndAsync();

        Assert.Equal(0, run.ExitCode);
    }
}

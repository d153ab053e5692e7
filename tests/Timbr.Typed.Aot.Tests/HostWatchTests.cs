using Timbr.Typed.Tests.Programs;

namespace Timbr.Typed.Tests;

public sealed class HostWatchTests(NativeHostWatch native) : NativeProgramTests<NativeHostWatch>(native), IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void It_has_at_most_4_and_a_half_megabytes() => Assert.InRange(Size, 1, 4_500_000);

    [Fact]
    public void It_is_one_file_and_the_recording() => Assert.Equal(["HostWatch", "recorded.ndjson"], Files);

    [Fact]
    public async Task It_shows_what_the_just_in_time_compiled_one_shows()
    {
        var ahead = await Native.RunAsync("--replay", Repository.Recording);
        var justInTime = await Native.RunJustInTimeAsync("--replay", Repository.Recording);

        Assert.Equal((0, "90 samples, 2 unusual"), (ahead.ExitCode, ahead.Output[^1]));
        Assert.Equal(justInTime.Output, ahead.Output);
    }

    [Fact]
    public async Task It_writes_what_the_just_in_time_compiled_one_writes()
    {
        var (ahead, justInTime) = (_directory.File("aot.ndjson"), _directory.File("jit.ndjson"));
        await Native.RunAsync("--replay", Repository.Recording, "--ndjson", ahead);
        await Native.RunJustInTimeAsync("--replay", Repository.Recording, "--ndjson", justInTime);

        var lines = await File.ReadAllLinesAsync(ahead);
        Assert.Equal(90, lines.Length);
        Assert.Equal(await File.ReadAllLinesAsync(justInTime), lines);
    }

    [Fact]
    public async Task It_obeys_as_the_just_in_time_compiled_one_does()
    {
        var ahead = await ObeyAsync(Native.Start);
        var justInTime = await ObeyAsync(Native.StartJustInTime);

        Assert.Equal("Anomaly: 'robust' from version 1 on", ahead.Output[1]);
        Assert.Equal(justInTime.Output, ahead.Output);
    }

    [Fact]
    public async Task It_watches_this_machine()
    {
        var run = await Native.RunAsync("--count", "2", "--interval", "50ms");

        Assert.Equal((0, "", "2 samples, 0 unusual"), (run.ExitCode, run.Error, run.Output[^1]));
        Assert.Matches("^[0-9]{2}:[0-9]{2}:[0-9]{2}  nothing to compare with$", run.Output[1]);
    }

    [Fact]
    public async Task It_publishes()
    {
        var run = await Native.RunAsync("--replay", Repository.Recording, "--publish", "tcp://127.0.0.1:*");

        Assert.Equal(0, run.ExitCode);
        Assert.Matches("^publishing on tcp://127[.]0[.]0[.]1:[0-9]+$", run.Output[1]);
    }

    [Fact]
    public async Task A_recording_that_is_not_there_gives_exit_code_5()
    {
        var run = await Native.RunAsync("--replay", "/nowhere.ndjson");

        Assert.Equal((5, "/nowhere.ndjson cannot be read: there is no such file."), (run.ExitCode, run.Error));
    }

    private static async Task<Finished> ObeyAsync(Func<string[], ChildProcess> start)
    {
        using var sample = start(["--replay", Repository.Recording, "--paused"]);
        await sample.Input.WriteAsync("v\nt 3\nv\nhelp\nr\nt\np\n");
        sample.Input.Close();
        return await sample.EndAsync();
    }
}

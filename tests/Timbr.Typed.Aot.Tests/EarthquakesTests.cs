using System.Net;
using System.Net.Sockets;
using Timbr.Typed.Tests.Programs;

namespace Timbr.Typed.Tests;

public sealed class EarthquakesTests(NativeEarthquakes native) : NativeProgramTests<NativeEarthquakes>(native), IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void It_has_at_most_4_and_a_half_megabytes() => Assert.InRange(Size, 1, 4_500_000);

    [Fact]
    public void It_is_one_file_and_the_feed() =>
        Assert.Equal(["Earthquakes", "earthquakes.ndjson"], Files);

    [Fact]
    public async Task It_writes_what_the_just_in_time_compiled_one_writes()
    {
        var (ahead, justInTime) = (_directory.File("aot.ndjson"), _directory.File("jit.ndjson"));
        await Native.RunAsync("--source", Repository.Feed, "--ndjson", ahead);
        await Native.RunJustInTimeAsync("--source", Repository.Feed, "--ndjson", justInTime);

        var lines = await File.ReadAllLinesAsync(ahead);
        Assert.Equal(1707, lines.Length);
        Assert.Equal(await File.ReadAllLinesAsync(justInTime), lines);
    }

    [Fact]
    public async Task It_shows_the_table_that_the_just_in_time_compiled_one_shows()
    {
        var ahead = await Native.RunAsync("--source", Repository.Feed);
        var justInTime = await Native.RunJustInTimeAsync("--source", Repository.Feed);

        Assert.Equal(0, ahead.ExitCode);
        Assert.Equal(justInTime.Output[2..], ahead.Output[2..]);
    }

    [Fact]
    public async Task It_publishes_and_receives()
    {
        using var publisher = Native.Start("--publish", "tcp://127.0.0.1:*", "--subscribers", "1");
        var endpoint = (await publisher.OutputAsync("publishing on ")).Split(' ')[2];
        using var subscriber = Native.Start("--subscribe", endpoint, "--all");
        await subscriber.OutputAsync(": number 825 of the region");
        Assert.Equal(0, (await publisher.EndAsync()).ExitCode);

        subscriber.PressCtrlC();
        var run = await subscriber.EndAsync();

        Assert.Equal((0, "1,707 messages received, 0 missed"), (run.ExitCode, run.Output[^1]));
    }

    [Fact]
    public async Task Without_libzmq_it_tells_what_to_install_and_gives_exit_code_4()
    {
        var run = await RunWithoutLibzmqAsync("--publish", "tcp://127.0.0.1:*");

        Assert.Equal(
            (4, "libzmq 4.2 or newer was not found. Install it: apt-get install libzmq5 (Debian, Ubuntu), brew install zeromq (macOS)."),
            (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Without_libzmq_it_runs_when_it_does_not_publish()
    {
        var run = await RunWithoutLibzmqAsync("--source", Repository.Feed, "--ndjson", "-");

        Assert.Equal((0, 1707), (run.ExitCode, run.Output.Count));
    }

    [Fact]
    public async Task An_endpoint_in_use_gives_exit_code_3()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var endpoint = $"tcp://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        var run = await Native.RunAsync("--publish", endpoint);

        Assert.Equal((3, $"{endpoint} is in use by another program. Choose another --publish endpoint."), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task A_source_that_is_not_there_gives_exit_code_5()
    {
        var run = await Native.RunAsync("--source", "/nowhere.ndjson");

        Assert.Equal((5, "/nowhere.ndjson cannot be read: there is no such file."), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task A_bad_line_is_told_as_the_just_in_time_compiled_one_tells_it()
    {
        var path = _directory.Lines("bad.ndjson", [File.ReadLines(Repository.Feed).First(), """{"magnitude": "high"}""", "nonsense"]);

        var ahead = await Native.RunAsync("--source", path, "--ndjson", "-");
        var justInTime = await Native.RunJustInTimeAsync("--source", path, "--ndjson", "-");

        Assert.NotEmpty(justInTime.Errors);
        Assert.Equal(justInTime.Errors, ahead.Errors);
    }

    [Fact]
    public async Task Ctrl_C_loses_nothing_of_what_was_read()
    {
        // A hundred lines are less than what is read from a file at once.
        var lines = File.ReadLines(Repository.Feed).Take(100).ToList();
        using var sample = Native.Start("--source", _directory.Lines("feed.ndjson", lines), "--ndjson", "-", "--rate", "0.01/s");
        await sample.OutputAsync(lines[0][..20]);

        sample.PressCtrlC();
        var run = await sample.EndAsync();

        Assert.Equal((0, 99), (run.ExitCode, run.Output.Count));
        Assert.Equal("draining ... done, 99 messages", run.Error);
    }

    private async Task<Finished> RunWithoutLibzmqAsync(params string[] args)
    {
        var library = _directory.File("nozmq.so");
        var compilation = await ChildProcess.RunAsync("clang", ["-shared", "-fPIC", "-o", library, Path.Combine(AppContext.BaseDirectory, "nozmq.c"), "-ldl"]);
        Assert.True(compilation.ExitCode == 0, compilation.Error);
        return await ChildProcess.RunAsync(Native.Path, args, environment: new Dictionary<string, string> { ["LD_PRELOAD"] = library });
    }
}

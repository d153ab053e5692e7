namespace Timbr.Typed.Tests;

public sealed class InterruptTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Ctrl_C_loses_nothing_of_what_was_read()
    {
        // A hundred lines are less than what is read from a file at once.
        var lines = File.ReadLines(Repository.Feed).Take(100).ToList();
        using var sample = ChildProcess.Sample("--source", _directory.Lines("feed.ndjson", lines), "--ndjson", "-", "--rate", "0.01/s");
        await sample.OutputAsync(lines[0][..20]);

        sample.PressCtrlC();
        var run = await sample.EndAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(lines[1..], run.Output.Select(static line => line[1..(line.IndexOf('}', StringComparison.Ordinal) + 1)]));
    }

    [Fact]
    public async Task Ctrl_C_tells_that_it_drains()
    {
        using var sample = ChildProcess.Sample("--source", Repository.Feed, "--ndjson", "-", "--rate", "0.01/s");
        await sample.OutputAsync("[");

        sample.PressCtrlC();
        var run = await sample.EndAsync();

        Assert.Matches("^draining \\.\\.\\. done, [0-9,]+ messages$", run.Error);
    }

    [Fact]
    public async Task Ctrl_C_ends_the_wait_for_a_source_that_yields_nothing()
    {
        using var sample = ChildProcess.Sample("--source", "-", "--ndjson", "-");
        var line = File.ReadLines(Repository.Feed).First();
        await sample.Input.WriteLineAsync(line);
        await sample.Input.FlushAsync();
        await sample.OutputAsync(line[..20]);

        sample.PressCtrlC();

        Assert.Equal(0, (await sample.EndAsync()).ExitCode);
    }

    [Fact]
    public async Task Ctrl_C_still_shows_the_table()
    {
        var output = _directory.File("out.ndjson");
        using var sample = ChildProcess.Sample("--source", "-", "--ndjson", output);
        await sample.Input.WriteLineAsync(File.ReadLines(Repository.Feed).First());
        await sample.Input.FlushAsync();
        await sample.OutputAsync("messages from stdin");
        await UntilThereAsync(output);

        sample.PressCtrlC();
        var run = await sample.EndAsync();

        Assert.Equal("all                              1         0.3       1.8e+5        0", run.Output[^1]);
    }

    [Fact]
    public async Task A_second_Ctrl_C_ends_a_run_whose_reader_does_not_read()
    {
        using var sample = ChildProcess.Start(
            "dotnet", [Repository.Sample, "--source", Repository.Feed, "--ndjson", "-"], readsOutput: false);
        var buffer = new char[1];
        Assert.Equal(1, await sample.Output.ReadAsync(buffer));

        sample.PressCtrlC();
        await sample.ErrorStartAsync();
        sample.PressCtrlC();
        var run = await sample.EndAsync();

        Assert.Equal(130, run.ExitCode);
        Assert.Matches("Stopped at once: [0-9,]+ messages left\\.", run.Error);
    }

    [Fact]
    public async Task A_reader_that_has_read_enough_ends_the_run_without_a_complaint()
    {
        using var sample = ChildProcess.Start("dotnet", [Repository.Sample, "--source", "-", "--ndjson", "-"], readsOutput: false);
        var line = File.ReadLines(Repository.Feed).First();
        await sample.Input.WriteLineAsync(line);
        await sample.Input.FlushAsync();
        Assert.NotNull(await sample.Output.ReadLineAsync());

        sample.Output.Close();
        await sample.Input.WriteLineAsync(line);
        await sample.Input.FlushAsync();
        var run = await sample.EndAsync();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    /// <summary>Waits for the first line of a file that is being written.</summary>
    private static async Task UntilThereAsync(string path)
    {
        using var watcher = new FileSystemWatcher(Path.GetDirectoryName(path)!) { EnableRaisingEvents = true };
        var changed = new SemaphoreSlim(0);
        watcher.Changed += (_, _) => changed.Release();
        watcher.Created += (_, _) => changed.Release();
        while (!File.Exists(path) || new FileInfo(path).Length == 0)
        {
            Assert.True(await changed.WaitAsync(TimeSpan.FromMinutes(2)));
        }
    }
}

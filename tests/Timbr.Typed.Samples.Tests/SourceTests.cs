namespace Timbr.Typed.Tests;

public sealed class SourceTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_source_that_is_not_there_gives_exit_code_5()
    {
        var run = await ChildProcess.RunSampleAsync("--source", "/nowhere/feed.ndjson");

        Assert.Equal((5, "/nowhere/feed.ndjson cannot be read: there is no such directory."), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task A_directory_is_no_source()
    {
        var run = await ChildProcess.RunSampleAsync("--source", _directory.Path);

        Assert.Equal((5, $"{_directory.Path} cannot be read: it is a directory."), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task A_bad_line_is_told_with_its_number_and_left_out()
    {
        var path = WithBadLines();

        var run = await ChildProcess.RunSampleAsync("--source", path, "--ndjson", "-");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            [
                $"{path}:3: not a Quake: $.magnitude: expected a number, found \"high\" (byte 21). Skipped (1 so far).",
                $"{path}:5: not a Quake: $: 'nonsense' is an invalid JSON literal. Expected the literal 'null' (byte 2). Skipped (2 so far).",
            ],
            run.Errors);
        Assert.Equal(4, run.Output.Count);
    }

    [Fact]
    public async Task A_skipped_line_counts_as_done()
    {
        var run = await ChildProcess.RunSampleAsync("--source", WithBadLines());

        Assert.StartsWith("  6 / 6 ████████████████████ 100 %", run.Output[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_stop_a_bad_line_ends_the_run_after_what_came_before_it()
    {
        var path = WithBadLines();

        var run = await ChildProcess.RunSampleAsync("--source", path, "--ndjson", "-", "--on-bad-line", "stop");

        Assert.Equal((1, $"{path}:3: not a Quake: $.magnitude: expected a number, found \"high\" (byte 21). Stopped."), (run.ExitCode, run.Error));
        Assert.Equal(2, run.Output.Count);
    }

    [Fact]
    public async Task A_file_of_another_kind_does_not_flood_the_terminal()
    {
        var path = _directory.Lines("poem.txt", Enumerable.Repeat("roses are red", 500));

        var run = await ChildProcess.RunSampleAsync("--source", path, "--ndjson", "-");

        Assert.Equal(11, run.Errors.Count);
        Assert.Equal($"{path}:11: more bad lines follow; they are only counted.", run.Errors[^1]);
    }

    [Fact]
    public async Task The_standard_input_can_be_the_source()
    {
        using var sample = ChildProcess.Sample("--source", "-");
        await sample.Input.WriteAsync(await File.ReadAllTextAsync(Repository.Feed));
        sample.Input.Close();

        var run = await sample.EndAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("Timbr.Typed · Earthquakes · 8 slots · messages from stdin", run.Output[0]);
        Assert.StartsWith("all                          1,707", run.Output[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_message_is_written_while_the_next_one_is_awaited()
    {
        using var sample = ChildProcess.Sample("--source", "-", "--ndjson", "-");
        foreach (var line in File.ReadLines(Repository.Feed).Take(3))
        {
            await sample.Input.WriteLineAsync(line);
            await sample.Input.FlushAsync();
            await sample.OutputAsync(line[..20]);
        }
    }

    private string WithBadLines()
    {
        var good = File.ReadLines(Repository.Feed).Take(4).ToList();
        return _directory.Lines("bad.ndjson", [good[0], good[1], """{"magnitude": "high"}""", good[2], "nonsense", good[3]]);
    }
}

namespace Timbr.Typed.Tests;

/// <summary>What the README tells people to run. It builds the sample, which must not change under the tests that run it.</summary>
[Collection(nameof(Alone))]
public sealed class ScriptTests
{
    [Fact]
    public async Task Samples_run_shows_messages_and_table_and_ends_by_itself()
    {
        // From another directory, without a terminal.
        var run = await ChildProcess.RunAsync(
            Path.Combine(Repository.Root, "samples", "run"), ["--rate", "max"], directory: "/", patience: TimeSpan.FromMinutes(10));

        var output = string.Join('\n', run.Output);
        Assert.True(run.ExitCode == 0, $"{output}\n{run.Error}");
        Assert.Contains("8 slots · 1,707 messages from earthquakes.ndjson", output, StringComparison.Ordinal);
        Assert.Contains("M 6.4 shallow, 22km NNE of Hualian, Taiwan", output, StringComparison.Ordinal);
        Assert.Contains("\nall                          1,707", output, StringComparison.Ordinal);
        Assert.Contains("1,707 messages received, 0 missed", output, StringComparison.Ordinal);
    }
}

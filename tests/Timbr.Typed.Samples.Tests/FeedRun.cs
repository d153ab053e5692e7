using System.Text.Json;

namespace Timbr.Typed.Tests;

/// <summary>One run over the whole feed, for the tests that look at what came out.</summary>
public sealed class FeedRun : IAsyncLifetime
{
    private readonly TemporaryDirectory _directory = new();

    /// <summary>The feed's messages.</summary>
    internal List<JsonElement> Feed { get; } = [.. File.ReadLines(Repository.Feed).Select(static line => JsonElement.Parse(line))];

    internal Finished Run { get; private set; } = null!;

    internal string[] Lines { get; private set; } = [];

    /// <summary>What was written: of each message the array of the message and eight values.</summary>
    internal List<JsonElement[]> Evaluations { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        Run = await ChildProcess.RunSampleAsync("--source", Repository.Feed, "--ndjson", _directory.File("out.ndjson"), "--place", "37.7749,-122.4194");
        Lines = await File.ReadAllLinesAsync(_directory.File("out.ndjson"));
        Evaluations = [.. Lines.Select(static line => JsonElement.Parse(line).EnumerateArray().ToArray())];
    }

    public ValueTask DisposeAsync()
    {
        _directory.Dispose();
        return default;
    }
}

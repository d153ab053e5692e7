using System.Diagnostics;
using System.Text.RegularExpressions;
using Timbr.Typed.Analyzers.Checking;

namespace Timbr.Typed.Analyzers;

/// <summary>Builds every project under Builds once, and keeps what the compiler said of each.</summary>
public sealed partial class RealBuild : IAsyncLifetime
{
    private ILookup<string, string> _lines = Array.Empty<string>().ToLookup(line => line);

    public static string Folder { get; } = Repository.PathOf("tests/Timbr.Typed.Analyzers.Tests/Builds");

    /// <summary>All that the build printed.</summary>
    public string Output { get; private set; } = "";

    /// <summary>The errors and warnings of a project, each once, without the folders.</summary>
    public IEnumerable<string> LinesOf(string project) => _lines[project].Distinct(StringComparer.Ordinal);

    public async ValueTask InitializeAsync()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            ArgumentList = { "build", "Builds.proj", "-c", Repository.Configuration, "-v", "m", "-nologo", "-nodeReuse:false", "-tl:off", "-p:RestoreIgnoreFailedSources=true" },
        };

        // A test run that a build started hands its own settings on.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var process = Process.Start(start)!;
        Output = await process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        _lines = Output.Split('\n').Select(line => Reported.Match(line.TrimEnd('\r'))).Where(match => match.Success)
            .ToLookup(match => match.Groups["project"].Value, match => match.Groups["said"].Value);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [GeneratedRegex(@"^\s*(?:.*[/\\])?(?<said>[^/\\(:]*(?:\(\d+,\d+\))?\s?: (?:error|warning) .*) \[(?:.*[/\\])?(?<project>[^/\\]+)\.csproj(?:::.*)?\]$", RegexOptions.ExplicitCapture)]
    private static partial Regex Reported { get; }
}

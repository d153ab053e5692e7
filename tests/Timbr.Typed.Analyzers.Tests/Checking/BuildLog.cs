using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Timbr.Typed.Analyzers.Checking;

/// <summary>What a <c>dotnet build</c> printed.</summary>
internal sealed partial class BuildLog
{
    private readonly ILookup<string, string> _lines;

    private BuildLog(string output)
    {
        Output = output;
        _lines = output.Split('\n').Select(line => Reported.Match(line.TrimEnd('\r'))).Where(match => match.Success)
            .ToLookup(match => match.Groups["project"].Value, match => match.Groups["said"].Value);
    }

    public string Output { get; }

    /// <summary>The errors and warnings of a project as often as they are printed, without the folders.</summary>
    public IEnumerable<string> LinesOf(string project) => _lines[project];

    /// <summary>Runs MSBuild with settings of its own, whatever those are of the build that started the tests.</summary>
    public static async Task<BuildLog> RunAsync(string directory, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        // 'dotnet build' would repeat in a summary what was said.
        var start = new ProcessStartInfo("dotnet", ["msbuild", .. arguments, "-v:m", "-nologo", "-nodeReuse:false", "-tl:off", "-p:RestoreIgnoreFailedSources=true"])
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
        };
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        return new BuildLog(output);
    }

    [GeneratedRegex(@"^\s*(?:.*[/\\])?(?<said>[^/\\(:]*(?:\(\d+,\d+\))?\s?: (?:error|warning) .*) \[(?:.*[/\\])?(?<project>[^/\\]+)\.[a-z]+proj(?:::.*)?\]$", RegexOptions.ExplicitCapture)]
    private static partial Regex Reported { get; }
}

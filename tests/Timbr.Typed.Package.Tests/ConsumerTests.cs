using System.Text.RegularExpressions;
using Timbr.Typed.Packing;
using Timbr.Typed.Tests;

namespace Timbr.Typed.Package;

/// <summary>Projects outside the repository that use the packages.</summary>
public sealed partial class ConsumerTests(Packed packed)
{
    private const string TooOld = "Timbr.Typed needs the C# compiler 4.14 or newer, which comes with the .NET SDK 9.0.300 and Visual Studio 2022 17.14; this build uses {0}. Install a newer one, and raise the version in global.json if there is one.";

    public static TheoryData<string> Wrong =>
        [.. Directory.GetDirectories(Path.Combine(Repository.Root, "tests/Timbr.Typed.Analyzers.Tests/Builds")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [InlineData("Plain"), InlineData("Library"), InlineData("Transitive"), InlineData("PublisherAlone"), InlineData("DriverAlone"), InlineData("Graphs")]
    [InlineData("BaselineWritten"), InlineData("BaselineKept"), InlineData("Frameworks"), InlineData("Basic"), InlineData("Earthquakes"), InlineData("OldLanguageAlone")]
    public void A_right_project_builds_without_a_word(string project) => Assert.Empty(packed.Build.LinesOf(project));

    [Theory, MemberData(nameof(Wrong))]
    public async Task A_project_with_one_mistake_prints_one_error(string project)
    {
        var expected = await File.ReadAllTextAsync(Path.Combine(Workplace.Projects, "Builds", project, "expected.txt"), TestContext.Current.CancellationToken);

        Assert.Equal([expected.Trim()], packed.Build.LinesOf(project).Select(line => InTargets.Replace(line, ".targets(LINE)")));
    }

    [Theory, InlineData("OldCompiler", "the compiler 4.8"), InlineData("OldSdk", "the .NET SDK 8.0.404")]
    public void An_old_compiler_is_named_in_one_error(string project, string version) => Assert.Equal(
        [$"Timbr.Typed.targets(LINE): error TIMBR900: {TooOld.Replace("{0}", version, StringComparison.Ordinal)}"],
        packed.Build.LinesOf(project).Select(line => InTargets.Replace(line, ".targets(LINE)")));

    [Theory, InlineData("OldLanguage"), InlineData("OldLanguageTransitive"), InlineData("OldLanguageWithoutAnalyzers")]
    public void An_old_language_version_is_named_in_one_error(string project) => Assert.Equal(
        ["CSC : error TIMBR902: Timbr.Typed needs C# 12 or newer; this project sets LangVersion to 11. Remove that, or raise it to 12. (https://github.com/timbr-typed/timbr-typed/blob/main/src/Timbr.Typed/README.md#what-it-needs)"],
        packed.Build.LinesOf(project));

    [Theory, InlineData("net8.0"), InlineData("net10.0")]
    public async Task A_pipeline_runs(string framework)
    {
        var run = await ChildProcess.RunAsync("dotnet", ["exec", "--roll-forward", "Major", Output("Plain", framework)]);

        Assert.Equal(
            (0, """[{"Id":"uw61345682","Magnitude":5.5,"Place":"37km NNE of Amboy, Washington"},11220184543019.652,"Washington","Washington"]"""),
            (run.ExitCode, string.Join('\n', run.Output)));
    }

    [Fact]
    public async Task A_project_that_references_one_with_the_package_has_pipelines_of_its_own()
    {
        var run = await ChildProcess.RunAsync("dotnet", [Output("Transitive")]);

        Assert.Equal((0, """[{"Name":"Amboy, Washington"},"Washington",10]"""), (run.ExitCode, string.Join('\n', run.Output)));
    }

    [Fact]
    public async Task The_publisher_s_package_alone_is_enough()
    {
        var run = await ChildProcess.RunAsync("dotnet", [Output("PublisherAlone"), "--help"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(run.Output, line => line.Contains("--publish", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_driver_s_package_alone_is_enough()
    {
        var run = await ChildProcess.RunAsync("dotnet", [Output("DriverAlone")]);

        Assert.Equal((0, "386d43800000000001000000 [21,42]"), (run.ExitCode, string.Join('\n', run.Output)));
    }

    [Theory, InlineData("Plain"), InlineData("Transitive"), InlineData("PublisherAlone"), InlineData("DriverAlone"), InlineData("Earthquakes")]
    public void Generator_analyzers_and_fixers_come_from_the_package_once(string project)
    {
        var folder = Path.Combine(Workplace.Packages, "timbr.typed", "0.1.0", "analyzers", "dotnet", "cs");
        var used = Compiled.Matches(packed.Build.Output).Where(match => match.Groups["project"].Value == project).Select(match => match.Groups["path"].Value)
            .Order(StringComparer.Ordinal).ToList();
        string[] expected = ["Timbr.Typed.Analyzers.dll", "Timbr.Typed.CodeFixes.dll", "Timbr.Typed.Generators.dll"];

        Assert.Equal(expected.Select(file => Path.Combine(folder, file)), used.Distinct(StringComparer.Ordinal));
        Assert.Equal(project == "Plain" ? 6 : 3, used.Count);
    }

    private static string Output(string project, string framework = "net10.0") => Path.Combine(Workplace.Projects, project, "bin", "Release", framework, project + ".dll");

    [GeneratedRegex(@"^\s*(?<project>\w+) is compiled with '(?<path>.*)'", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Compiled { get; }

    [GeneratedRegex(@"\.targets\(\d+,\d+\)")]
    private static partial Regex InTargets { get; }
}

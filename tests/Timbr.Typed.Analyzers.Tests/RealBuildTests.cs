using System.Text.RegularExpressions;
using Timbr.Typed.Analyzers.Bodies;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Analyzers;

public sealed partial class RealBuildTests(RealBuild build) : IClassFixture<RealBuild>
{
    public static TheoryData<string> Projects => [.. Directory.GetDirectories(RealBuild.Folder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Ids => [.. Rules.All.Concat(BodyRules.All).Select(rule => rule.Id)];

    [Theory, MemberData(nameof(Projects))]
    public async Task A_project_with_one_mistake_prints_one_error(string project)
    {
        var expected = await File.ReadAllTextAsync(Path.Combine(RealBuild.Folder, project, "expected.txt"), TestContext.Current.CancellationToken);

        Assert.Equal([expected.Trim()], build.Log.LinesOf(project).Select(line => InTargets.Replace(line, ".targets(LINE)")));
    }

    [Theory, MemberData(nameof(Projects))]
    public void The_generator_reports_exactly_where_the_SDK_skips_analyzers(string project)
    {
        var told = Assert.Single(WhoReports.Matches(build.Log.Output), match => match.Groups["project"].Value == project);

        Assert.Equal(told.Groups["skipped"].Value, told.Groups["generator"].Value);
    }

    [Theory]
    [InlineData("AnalyzersOff", "true"), InlineData("AnalyzersOffDuringBuild", "true"), InlineData("AnalyzersOnAllTheSame", "")]
    [InlineData("Implicit", "true"), InlineData("ImplicitStrict", ""), InlineData("ImplicitStrictOptimized", "true"), InlineData("ImplicitUnoptimized", "")]
    [InlineData("Silenced", ""), InlineData("SilencedOff", "true"), InlineData("SuppressedOff", "true"), InlineData("NotAsErrors", ""), InlineData("TIMBR070", ""), InlineData("BaselineOff", "true")]
    public void A_build_without_analyzers_is_one(string project, string skipped) =>
        Assert.Contains($"{project}: analyzers skipped '{skipped}'", build.Log.Output, StringComparison.Ordinal);

    [Theory, InlineData("CS8785"), InlineData("AD0001"), InlineData("CS8032"), InlineData("CS9057")]
    public void Generator_and_analyzer_work_in_every_build(string failure) => Assert.DoesNotContain(failure, build.Log.Output, StringComparison.Ordinal);

    [Theory, MemberData(nameof(Ids))]
    public void Every_rule_has_a_project(string id) => Assert.True(File.Exists(Path.Combine(RealBuild.Folder, id, id + ".csproj")));

    [GeneratedRegex(@"^\s*(?<project>\w+): analyzers skipped '(?<skipped>\w*)', generator reports '(?<generator>\w*)'", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex WhoReports { get; }

    [GeneratedRegex(@"\.targets\(\d+,\d+\)")]
    private static partial Regex InTargets { get; }
}

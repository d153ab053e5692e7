using Timbr.Typed.Analyzers.Bodies;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Analyzers;

public sealed class RealBuildTests(RealBuild build) : IClassFixture<RealBuild>
{
    public static TheoryData<string> Projects => [.. Directory.GetDirectories(RealBuild.Folder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Ids => [.. Rules.All.Concat(BodyRules.All).Select(rule => rule.Id)];

    [Theory, MemberData(nameof(Projects))]
    public async Task A_project_with_one_mistake_prints_one_error(string project)
    {
        var expected = await File.ReadAllTextAsync(Path.Combine(RealBuild.Folder, project, "expected.txt"), TestContext.Current.CancellationToken);

        Assert.Equal([expected.Trim()], build.LinesOf(project));
    }

    [Theory, InlineData("CS8785"), InlineData("AD0001"), InlineData("CS8032"), InlineData("CS9057")]
    public void Generator_and_analyzer_work_in_every_build(string failure) => Assert.DoesNotContain(failure, build.Output, StringComparison.Ordinal);

    [Theory, MemberData(nameof(Ids))]
    public void Every_rule_has_a_project(string id) => Assert.True(File.Exists(Path.Combine(RealBuild.Folder, id, id + ".csproj")));
}

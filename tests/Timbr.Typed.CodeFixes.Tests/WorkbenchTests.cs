using Microsoft.CodeAnalysis.CSharp;
using Timbr.Typed.CodeFixes.Editing;

namespace Timbr.Typed.CodeFixes;

public sealed class WorkbenchTests
{
    private const string Wrong = """
        //// Pipeline.cs
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
        //// Second/More.cs
        [Pipeline] static class Q
        {
            [Slot(0)] static double Energy(Quake quake) => [|quake.Magnitude|];
        }
        """;

    [Fact]
    public void Files_print_as_they_are_written() =>
        Assert.Equal(Wrong.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal), MarkedSolution.Print(MarkedSolution.Parse(Wrong).Files));

    [Fact]
    public async Task A_right_pipeline_has_no_error()
    {
        var solution = Workbench.Open(
            MarkedSolution.Parse(
                """
                [Pipeline] public static partial class P
                {
                    [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                    public static double Of(Quake quake) => Evaluate(quake).Energy;
                }
                """),
            LanguageVersion.CSharp12);

        Assert.Empty(await Workbench.CompilerErrorsAsync(solution));
    }

    [Fact]
    public async Task A_wrong_one_is_analyzed_in_its_project()
    {
        var solution = Workbench.Open(MarkedSolution.Parse(Wrong), LanguageVersion.CSharp12);

        var reported = await Workbench.AnalyzeAsync(solution.Projects.Single(p => p.Name == "Second"));

        Assert.Equal(["TIMBR001"], reported.Select(d => d.Id));
    }
}

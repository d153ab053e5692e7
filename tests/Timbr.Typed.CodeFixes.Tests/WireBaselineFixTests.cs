using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Timbr.Typed.CodeFixes.Editing;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes;

public sealed class WireBaselineFixTests
{
    private const string Pipelines = """
        //// Project/Pipeline.cs
        [Pipeline]
        public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
        }

        [Pipeline]
        public static partial class A
        {
            [Slot(0)] static int Twice(int number) => 2 * number;
        }
        """;

    private const string Listed = """

        pipeline A
          in int
          0 Twice int from in

        pipeline P
          in Quake
          0 Energy double from in
          type Quake
            "Place" string
            "Magnitude" double

        """;

    [Theory]
    [InlineData("pipeline P\n  in Quake\n  0 Energy int from in\n  type Quake\n    \"Place\" string\n    \"Magnitude\" double\n")]
    [InlineData("pipeline Gone\n  in int\n  0 A int from in\n")]
    [InlineData("what is this\n")]
    public async Task The_file_is_written_anew(string before)
    {
        var project = Open(before);
        var fault = Assert.Single(await Workbench.AnalyzeAsync(project));

        var actions = new List<CodeAction>();
        await new WireBaselineFix().RegisterCodeFixesAsync(ContextOf(project, fault, actions));

        var action = Assert.Single(actions);
        Assert.Equal("Accept the change in 'wire.txt'", action.Title);
        await IsMended(await AppliedAsync(action));
    }

    [Theory]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task One_remedy_is_that_of_all(FixAllScope scope)
    {
        var project = Open("pipeline P\n  in int\n  0 Energy int from in\n\npipeline A\n  in int\n  0 Once int from in\n");
        Assert.Equal(2, (await Workbench.AnalyzeAsync(project)).Length);
        var fix = new WireBaselineFix();

        var action = await fix.GetFixAllProvider().GetFixAsync(new FixAllContext(
            project.Documents.First(), fix, scope, "TIMBR070.Accept", [RuleIds.WireBaseline], new ReportedDiagnostics(RuleIds.WireBaseline), CancellationToken.None));

        await IsMended(await AppliedAsync(action!));
    }

    [Fact]
    public async Task Nothing_is_offered_without_a_baseline()
    {
        var project = Workbench.Open(MarkedSolution.Parse(Pipelines), LanguageVersion.CSharp12).Projects.Single();
        var actions = new List<CodeAction>();

        await new WireBaselineFix().RegisterCodeFixesAsync(ContextOf(project, Diagnostic.Create(Rules.WireBaseline, Location.None, ""), actions));

        Assert.Empty(actions);
    }

    private static CodeFixContext ContextOf(Project project, Diagnostic fault, List<CodeAction> actions)
    {
        TextDocument place = fault.Location.SourceTree is null && project.AdditionalDocuments.Any() ? project.AdditionalDocuments.Single() : project.Documents.First();
        return new CodeFixContext(place, fault.Location.SourceSpan, [fault], (action, _) => actions.Add(action), CancellationToken.None);
    }

    private static Project Open(string baseline)
    {
        var solution = Workbench.Open(MarkedSolution.Parse(Pipelines), LanguageVersion.CSharp12);
        var project = solution.ProjectIds.Single();
        return solution
            .AddAdditionalDocument(DocumentId.CreateNewId(project), "wire.txt", SourceText.From(baseline), filePath: "/Project/wire.txt")
            .AddAnalyzerConfigDocument(
                DocumentId.CreateNewId(project), "options.globalconfig",
                SourceText.From("is_global = true\n\n[/Project/wire.txt]\nbuild_metadata.AdditionalFiles.TimbrWireBaseline = true\n"), filePath: "/Project/options.globalconfig")
            .GetProject(project)!;
    }

    private static async Task<Project> AppliedAsync(CodeAction action) =>
        (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution.Projects.Single();

    private static async Task IsMended(Project project)
    {
        var text = (await project.AdditionalDocuments.Single().GetTextAsync()).ToString();
        Assert.EndsWith(Listed, text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split('\n').Count(static line => line.StartsWith('#')));
        Assert.Empty(await Workbench.AnalyzeAsync(project));
    }
}

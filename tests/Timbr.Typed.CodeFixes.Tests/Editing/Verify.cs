using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;

namespace Timbr.Typed.CodeFixes.Editing;

/// <summary>
/// Applies fixes and refactorings to marked source as an editor does, compares the text exactly, and builds the result
/// with generator and analyzers.
/// </summary>
public static class Verify
{
    /// <summary>Applies the fix of that title to the diagnostic at the mark. <paramref name="leaves"/> are the ids of the errors that it reveals or leaves.</summary>
    public static async Task FixAsync(
        CodeFixProvider fix, string id, string title, string source, string expected, LanguageVersion language = LanguageVersion.CSharp12, params string[] leaves)
    {
        var (document, diagnostic) = await FindAsync(id, source, language);
        var action = Choose(await ActionsAsync(fix, document, diagnostic), title);

        await ResultAsync(await ApplyAsync(action), expected, id, leaves);
    }

    /// <summary>Applies the fix of that title to every diagnostic of the scope; the mark is needed where the first one would not offer it.</summary>
    public static async Task FixAllAsync(
        CodeFixProvider fix, string id, string title, FixAllScope scope, string source, string expected, LanguageVersion language = LanguageVersion.CSharp12, params string[] leaves)
    {
        var (document, diagnostic) = await FindAsync(id, source, language);
        var action = Choose(await ActionsAsync(fix, document, diagnostic), title);
        var all = fix.GetFixAllProvider();
        Assert.NotNull(all);
        var context = new FixAllContext(document, fix, scope, action.EquivalenceKey!, [id], new ReportedDiagnostics(id), CancellationToken.None);
        var fixAll = await all.GetFixAsync(context);
        Assert.NotNull(fixAll);

        await ResultAsync(await ApplyAsync(fixAll), expected, id, leaves);
    }

    /// <summary>The titles of the fixes that the diagnostic at the mark offers, in order; their equivalence keys differ, and each leaves no new errors.</summary>
    public static async Task OffersAsync(CodeFixProvider fix, string id, string source, params string[] titles)
    {
        var (document, diagnostic) = await FindAsync(id, source, LanguageVersion.CSharp12);
        var actions = await ActionsAsync(fix, document, diagnostic);

        Assert.Equal(titles, actions.Select(a => a.Title));
        Assert.Distinct(actions.Select(a => a.EquivalenceKey));
        Assert.All(await EveryOfferAsync(fix, id, source), offer => Assert.Empty(offer.Errors));
    }

    /// <summary>Applies each fix that the diagnostic at the mark offers: its title, whether the diagnostic is still there, and the compiler's errors where there are more than before.</summary>
    public static async Task<IReadOnlyList<(string Title, bool IsReported, IReadOnlyList<string> Errors)>> EveryOfferAsync(CodeFixProvider fix, string id, string source)
    {
        var (document, diagnostic) = await FindAsync(id, source, LanguageVersion.CSharp12);
        var before = await Workbench.CompilerErrorsAsync(document.Project.Solution);
        var results = new List<(string Title, bool IsReported, IReadOnlyList<string> Errors)>();
        foreach (var action in await ActionsAsync(fix, document, diagnostic))
        {
            var solution = await ApplyAsync(action);
            var reported = await Workbench.AnalyzeAsync(solution.GetProject(document.Project.Id)!);
            var errors = await Workbench.CompilerErrorsAsync(solution);
            results.Add((action.Title, reported.Any(d => d.Id == id && d.GetMessage(CultureInfo.InvariantCulture) == diagnostic.GetMessage(CultureInfo.InvariantCulture)), errors.Count > before.Count ? errors : []));
        }

        return results;
    }

    /// <summary>Applies the refactoring of that title at the mark. The result has no compiler errors, and of the analyzers' only <paramref name="leaves"/>.</summary>
    public static async Task RefactoringAsync(
        CodeRefactoringProvider refactoring, string title, string source, string expected, LanguageVersion language = LanguageVersion.CSharp12, params string[] leaves)
    {
        var action = Choose(await ActionsAsync(refactoring, source, language), title);

        await ResultAsync(await ApplyAsync(action), expected, id: null, leaves);
    }

    /// <summary>The titles of the refactorings that are offered at the mark, in order.</summary>
    public static async Task OffersAsync(CodeRefactoringProvider refactoring, string source, params string[] titles) =>
        Assert.Equal(titles, (await ActionsAsync(refactoring, source, LanguageVersion.CSharp12)).Select(a => a.Title));

    private static async Task<(Document Document, Diagnostic Diagnostic)> FindAsync(string id, string source, LanguageVersion language)
    {
        var marked = MarkedSolution.Parse(source);
        var solution = Workbench.Open(marked, language);
        foreach (var project in solution.Projects)
        {
            foreach (var diagnostic in (await Workbench.AnalyzeAsync(project)).Where(d => d.Id == id))
            {
                var document = solution.GetDocument(diagnostic.Location.SourceTree);
                if (document is not null && (marked.MarkedFile is null || (document.Id == Workbench.Find(solution, marked.MarkedFile).Id && diagnostic.Location.SourceSpan == marked.Mark)))
                {
                    return (document, diagnostic);
                }
            }
        }

        var reported = await Task.WhenAll(solution.Projects.Select(Workbench.AnalyzeAsync));
        Assert.Fail($"{id} is not reported at the mark, but:\n{string.Join('\n', reported.SelectMany(d => d))}");
        throw new InvalidOperationException();
    }

    private static async Task<List<CodeAction>> ActionsAsync(CodeFixProvider fix, Document document, Diagnostic diagnostic)
    {
        Assert.Contains(diagnostic.Id, fix.FixableDiagnosticIds);
        var actions = new List<CodeAction>();
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }

    private static async Task<List<CodeAction>> ActionsAsync(CodeRefactoringProvider refactoring, string source, LanguageVersion language)
    {
        var marked = MarkedSolution.Parse(source);
        Assert.NotNull(marked.MarkedFile);
        var document = Workbench.Find(Workbench.Open(marked, language), marked.MarkedFile);
        var actions = new List<CodeAction>();
        await refactoring.ComputeRefactoringsAsync(new CodeRefactoringContext(document, marked.Mark, actions.Add, CancellationToken.None));
        return actions;
    }

    private static CodeAction Choose(List<CodeAction> actions, string title)
    {
        Assert.Contains(title, actions.Select(a => a.Title));
        var action = actions.First(a => a.Title == title);
        Assert.NotNull(action.EquivalenceKey);
        return action;
    }

    private static async Task<Solution> ApplyAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        return Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution;
    }

    private static async Task ResultAsync(Solution solution, string expected, string? id, string[] leaves)
    {
        var files = await Workbench.FilesAsync(solution);
        Assert.Equal(expected, MarkedSolution.Print(files));
        var reported = (await Task.WhenAll(solution.Projects.Select(Workbench.AnalyzeAsync))).SelectMany(d => d);
        Assert.Equal(leaves, reported.Where(d => d.Id == id || d.Severity == DiagnosticSeverity.Error).Select(d => d.Id));
        Assert.Empty(await Workbench.CompilerErrorsAsync(solution));
    }
}

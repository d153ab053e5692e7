using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Timbr.Typed.CodeFixes.Editing;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes;

/// <summary>
/// Mends the faults of a document, project or solution one after the other, and asks the checker again after each: what one
/// remedy changes, such as a number, is what the next one starts from.
/// </summary>
internal sealed class PipelineFixAll : FixAllProvider
{
    // Two faults whose remedies bring each other back must not keep an editor busy.
    private const int MostOfOneMessage = 64;

    public static readonly PipelineFixAll Instance = new();

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(CodeAction.Create(
        $"Fix all {string.Join(", ", fixAllContext.DiagnosticIds)}", token => FixAsync(fixAllContext.WithCancellationToken(token)), fixAllContext.CodeActionEquivalenceKey));

    private static async Task<Solution> FixAsync(FixAllContext context)
    {
        var solution = context.Solution;
        var projects = context.Scope == FixAllScope.Solution ? solution.Projects.Where(p => p.Language == LanguageNames.CSharp) : [context.Project];
        foreach (var project in projects)
        {
            var reported = context is { Scope: FixAllScope.Document, Document: { } document }
                ? await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)
                : await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            if (reported.IsEmpty)
            {
                continue;
            }

            var draft = await Draft.OpenAsync(solution.GetProject(project.Id)!, context.CancellationToken).ConfigureAwait(false);
            foreach (var type in Pipelines(await Draft.OpenAsync(project, context.CancellationToken).ConfigureAwait(false), reported, context.CancellationToken))
            {
                draft = await FixAsync(context, draft, type.Name, type.Others).ConfigureAwait(false);
            }

            solution = draft.ToSolution();
        }

        return solution;
    }

    /// <summary>The pipelines that have something to mend, each with the messages that are to stay: those suppressed, and those of other documents.</summary>
    private static IEnumerable<(string Name, HashSet<string> Others)> Pipelines(Draft draft, IReadOnlyCollection<Diagnostic> reported, CancellationToken cancellation)
    {
        var sites = reported.Where(d => draft.DocumentOf(d.Location.SourceTree) is not null)
            .SelectMany(d => FaultSite.Find(draft, d.Location.SourceTree!.GetRoot(cancellation), d, cancellation));
        foreach (var pipeline in sites.GroupBy(s => s.TypeName, StringComparer.Ordinal))
        {
            var wanted = new HashSet<string>(pipeline.Select(s => s.Fault.Message), StringComparer.Ordinal);
            var others = pipeline.First().Pipeline.Faults.Select(f => f.Message).Where(m => !wanted.Contains(m));
            yield return (pipeline.Key, new HashSet<string>(others, StringComparer.Ordinal));
        }
    }

    private static async Task<Draft> FixAsync(FixAllContext context, Draft draft, string type, HashSet<string> others)
    {
        var fix = (PipelineFix)context.CodeFixProvider;
        var mended = new Dictionary<string, int>(StringComparer.Ordinal);
        while (draft.Check(type, context.CancellationToken) is { } pipeline)
        {
            // The last one first: what it moves is behind it.
            var fault = pipeline.Faults.LastOrDefault(f => context.DiagnosticIds.Contains(f.Rule.Id) && !others.Contains(f.Message) && IsInScope(context, draft, f));
            if (fault is null)
            {
                break;
            }

            mended.TryGetValue(fault.Message, out var times);
            mended[fault.Message] = times + 1;
            var site = new FaultSite(draft, pipeline, fault, context.CancellationToken);
            if (times < MostOfOneMessage && fix.Remedies(site, context.CodeActionEquivalenceKey).FirstOrDefault() is { } remedy)
            {
                draft = await remedy.ApplyAsync(draft, context.CancellationToken).ConfigureAwait(false);
            }
            else
            {
                others.Add(fault.Message);
            }
        }

        return draft;
    }

    private static bool IsInScope(FixAllContext context, Draft draft, Fault fault) =>
        context.Scope != FixAllScope.Document || draft.DocumentOf(fault.Location.SourceTree) == context.Document!.Id;
}

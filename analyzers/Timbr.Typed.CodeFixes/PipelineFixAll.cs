using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Timbr.Typed.CodeFixes.Remedies;

namespace Timbr.Typed.CodeFixes;

/// <summary>
/// Mends what is reported in a document, project or solution in rounds: each mends one place of every pipeline, and the next
/// one asks again, since what a remedy changes, such as a number, is what the next one starts from.
/// </summary>
internal sealed class PipelineFixAll : FixAllProvider
{
    // Two faults whose remedies bring each other back must not keep an editor busy.
    private const int MostOfOneSlot = 64;

    public static readonly PipelineFixAll Instance = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(CodeAction.Create(
        $"Fix all {string.Join(", ", fixAllContext.DiagnosticIds)}", token => FixAsync(fixAllContext.WithCancellationToken(token)), fixAllContext.CodeActionEquivalenceKey));

    private static async Task<Solution> FixAsync(FixAllContext context)
    {
        var solution = context.Solution;
        var rest = await ReportedAsync(context).ConfigureAwait(false);
        while (rest.Count > 0)
        {
            // One project after the other, since they may share files.
            var project = rest[0].Document.ProjectId;
            var here = rest.Where(place => place.Document.ProjectId == project).ToList();
            var (changed, left) = await MendAsync(context, solution.GetProject(project)!, here).ConfigureAwait(false);
            rest = await FollowAsync([.. left, .. rest.Except(here)], solution, changed, context.CancellationToken).ConfigureAwait(false);
            solution = changed;
        }

        return solution;
    }

    /// <summary>Mends one place of each pipeline, the last one first: what it moves is behind it.</summary>
    private static async Task<(Solution Solution, List<Place> Left)> MendAsync(FixAllContext context, Project project, IReadOnlyList<Place> places)
    {
        var fix = (PipelineFix)context.CodeFixProvider;
        var draft = await Draft.OpenAsync(project, context.CancellationToken).ConfigureAwait(false);
        var (edits, left, mended) = (new List<Edit>(), new List<Place>(), new HashSet<string>(StringComparer.Ordinal));
        for (var i = places.Count - 1; i >= 0; i--)
        {
            var place = places[i];
            var root = await project.GetDocument(place.Document)!.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
            var site = Site.Of(draft, root!, place.Span, place.Diagnostic, context.CancellationToken);
            if (site is not null && mended.Contains(site.TypeName))
            {
                left.Insert(0, place);
                continue;
            }

            var remedies = site is null ? [] : await fix.RemediesAsync(site, context.CodeActionEquivalenceKey).ConfigureAwait(false);
            if (site is null || remedies.Count == 0)
            {
                continue;
            }

            var remedy = remedies[0];
            if (remedy.Rename is not null && edits.Count == 0)
            {
                left.InsertRange(0, places.Take(i));
                return (await remedy.ApplyAsync(draft, context.CancellationToken).ConfigureAwait(false), left);
            }

            mended.Add(site.TypeName);
            if (remedy.Rename is not null || remedy.Edits.Any(edit => edits.Exists(edit.Contradicts)))
            {
                left.Insert(0, place);
                continue;
            }

            edits.AddRange(remedy.Edits);
            if (fix.RevealsNext && place.Times < MostOfOneSlot)
            {
                left.Insert(0, place with { Times = place.Times + 1 });
            }
        }

        return (edits.Count == 0 ? project.Solution : draft.ToSolution(edits), left);
    }

    private static async Task<IReadOnlyList<Place>> ReportedAsync(FixAllContext context)
    {
        var reported = new List<Diagnostic>();
        if (context is { Scope: FixAllScope.Document, Document: { } document })
        {
            reported.AddRange(await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false));
        }
        else
        {
            foreach (var project in context.Scope == FixAllScope.Solution ? context.Solution.Projects.Where(p => p.Language == LanguageNames.CSharp) : [context.Project])
            {
                reported.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
            }
        }

        return
        [
            .. reported.Select(d => (Diagnostic: d, Document: context.Solution.GetDocument(d.Location.SourceTree)))
                .Where(d => d.Document is not null and not SourceGeneratedDocument)
                .OrderBy(d => d.Diagnostic.Location.SourceTree!.FilePath, StringComparer.Ordinal).ThenBy(d => d.Diagnostic.Location.SourceSpan.Start)
                .Select(d => new Place(d.Document!.Id, d.Diagnostic.Location.SourceSpan, d.Diagnostic, Times: 0)),
        ];
    }

    /// <summary>Where the places are after what was changed around them.</summary>
    private static async Task<IReadOnlyList<Place>> FollowAsync(IReadOnlyList<Place> places, Solution before, Solution after, CancellationToken cancellation)
    {
        var followed = new List<Place>();
        foreach (var document in places.GroupBy(place => place.Document))
        {
            var changes = (await after.GetDocument(document.Key)!.GetTextChangesAsync(before.GetDocument(document.Key)!, cancellation).ConfigureAwait(false)).ToList();
            followed.AddRange(document.Select(place => place with { Span = Moved(place.Span, changes) }));
        }

        return followed;
    }

    private static TextSpan Moved(TextSpan span, IReadOnlyList<TextChange> changes)
    {
        var start = span.Start + Growth(changes.Where(change => change.Span.End <= span.Start));
        return TextSpan.FromBounds(start, Math.Max(start, span.End + Growth(changes.Where(change => change.Span.Start < span.End))));
    }

    private static int Growth(IEnumerable<TextChange> changes) => changes.Sum(change => change.NewText!.Length - change.Span.Length);

    private sealed record Place(DocumentId Document, TextSpan Span, Diagnostic Diagnostic, int Times);
}

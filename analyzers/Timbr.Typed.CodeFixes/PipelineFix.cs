using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Timbr.Typed.CodeFixes.Remedies;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes;

/// <summary>
/// Mends what is reported of a pipeline. A remedy is offered only where the checker, asked again, no longer finds the fault, and
/// where the compiler finds no new one: in the class, in the files that change, and in those of the project that use the slot.
/// </summary>
public abstract class PipelineFix : CodeFixProvider
{
    private protected PipelineFix(string id) => FixableDiagnosticIds = [id];

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => PipelineFixAll.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var cancellation = context.CancellationToken;
        if (await context.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root)
        {
            return;
        }

        var draft = await Draft.OpenAsync(context.Document.Project, cancellation).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            var site = Site.Of(draft, root, diagnostic.Location.SourceSpan, diagnostic, cancellation);
            foreach (var remedy in site is null ? [] : await RemediesAsync(site, key: null).ConfigureAwait(false))
            {
                context.RegisterCodeFix(CodeAction.Create(remedy.Title, token => remedy.ApplyAsync(draft, token), remedy.Key), diagnostic);
            }
        }
    }

    /// <summary>The ways to mend that do mend, the best first; of a key, or all.</summary>
    internal async Task<IReadOnlyList<Remedy>> RemediesAsync(Site site, string? key)
    {
        var proposed = (await ProposeAsync(site).ConfigureAwait(false)).Where(r => !r.Edits.IsEmpty && (key is null || r.Key == key)).ToList();
        var users = proposed.Count == 0 ? [] : (await site.UsesAsync().ConfigureAwait(false)).Documents.ToList();
        var (texts, right) = (new HashSet<string>(StringComparer.Ordinal), new List<Remedy>());
        foreach (var remedy in proposed)
        {
            if ((key is null || right.Count == 0) && await IsRightAsync(site, remedy, users).ConfigureAwait(false) && texts.Add(string.Join("\n", remedy.Edits)))
            {
                right.Add(remedy);
            }
        }

        return right;
    }

    /// <summary>Whether the checker stops at the first fault of its kind in a slot, so that to mend it may show the next.</summary>
    internal virtual bool RevealsNext => false;

    /// <summary>The ways to mend, the best first.</summary>
    private protected virtual Task<IEnumerable<Remedy>> ProposeAsync(Site site) => Task.FromResult(Propose(site));

    /// <summary>The ways to mend that need not look at other files.</summary>
    private protected virtual IEnumerable<Remedy> Propose(Site site) => [];

    private async Task<bool> IsRightAsync(Site site, Remedy remedy, IReadOnlyList<DocumentId> users)
    {
        // What another configuration compiles must not be lost with what this one does.
        if (remedy.Edits.Any(edit => !edit.Span.IsEmpty && edit.Tree.GetRoot(site.Cancellation).DescendantTrivia(edit.Span).Any(t => t.IsDirective && edit.Span.Contains(t.Span))))
        {
            return false;
        }

        var touched = remedy.Edits.Select(e => site.Draft.DocumentOf(e.Tree)).OfType<DocumentId>().ToList();
        if (touched.Count == 0)
        {
            return remedy.Edits.All(edit => site.Draft.IsWritten(edit.Tree));
        }

        if (remedy.MustBeBuilt)
        {
            return await BuildsAsync(site, remedy, users).ConfigureAwait(false);
        }

        var name = remedy.TypeName ?? site.TypeName;
        var draft = site.Draft.With(remedy.Edits);
        var after = draft.Check(name, site.Cancellation);
        if (after is null)
        {
            // A record that has become a class is not the one that was added to.
            draft = draft.Without(site.Type);
            after = draft.Check(name, site.Cancellation);
        }

        var documents = new HashSet<DocumentId>([.. touched, .. users]);
        return Mends(site, remedy, after) && draft.Errors(name, documents, site.Cancellation) <= site.Draft.Errors(site.TypeName, documents, site.Cancellation);
    }

    private async Task<bool> BuildsAsync(Site site, Remedy remedy, IReadOnlyList<DocumentId> users)
    {
        var (before, after) = (site.Draft.Solution, await remedy.ApplyAsync(site.Draft, site.Cancellation).ConfigureAwait(false));
        var own = await site.Draft.BuildAsync(site.Cancellation).ConfigureAwait(false);
        var mended = await Build.OfAsync(after.GetProject(site.Draft.ProjectId)!, own, site.Cancellation).ConfigureAwait(false);
        if (!Mends(site, remedy, mended.Check(remedy.TypeName ?? site.TypeName, site.Cancellation)))
        {
            return false;
        }

        var changed = after.GetChanges(before).GetProjectChanges().SelectMany(change => change.GetChangedDocuments());
        var parts = site.Draft.Declarations(site.Type, site.Cancellation).Select(part => site.Draft.DocumentOf(part.SyntaxTree)!);
        foreach (var project in changed.Concat(users).Concat(parts).Distinct().GroupBy(document => document.ProjectId))
        {
            var isOwn = project.Key == site.Draft.ProjectId;
            var earlier = isOwn ? own : await Build.OfAsync(before.GetProject(project.Key)!, earlier: null, site.Cancellation).ConfigureAwait(false);
            var later = isOwn ? mended : await Build.OfAsync(after.GetProject(project.Key)!, earlier, site.Cancellation).ConfigureAwait(false);
            if (await later.ErrorsAsync(project, site.Cancellation).ConfigureAwait(false) > await earlier.ErrorsAsync(project, site.Cancellation).ConfigureAwait(false))
            {
                return false;
            }
        }

        return true;
    }

    private bool Mends(Site site, Remedy remedy, Pipeline? after)
    {
        var before = site.Pipeline.Faults;
        return after is not null && (site.Fault is null ? !site.Pipeline.IsValid || site.Pipeline.Attribute is null || after.IsValid
            : after.Faults.Count(site.IsSame) < before.Count(site.IsSame)
            && (RevealsNext || after.Faults.Count(site.IsSameKind) < before.Count(site.IsSameKind))
            && (!remedy.MustBeRight || after.Faults.Count < before.Count));
    }
}

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
        var users = proposed.Count == 0 ? [] : (await site.UsesAsync().ConfigureAwait(false)).Documents;
        var texts = new HashSet<string>(StringComparer.Ordinal);
        var right = proposed.Where(r => IsRight(site, r, users) && texts.Add(string.Join("\n", r.Edits)));
        return [.. key is null ? right : right.Take(1)];
    }

    /// <summary>Whether the checker stops at the first fault of its kind in a slot, so that to mend it may show the next.</summary>
    internal virtual bool RevealsNext => false;

    /// <summary>The ways to mend, the best first.</summary>
    private protected virtual Task<IEnumerable<Remedy>> ProposeAsync(Site site) => Task.FromResult(Propose(site));

    /// <summary>The ways to mend that need not look at other files.</summary>
    private protected virtual IEnumerable<Remedy> Propose(Site site) => [];

    private bool IsRight(Site site, Remedy remedy, IEnumerable<DocumentId> users)
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

        var draft = site.Draft.With(remedy.Edits);
        var after = draft.Check(site.TypeName, site.Cancellation);
        if (after is null)
        {
            // A record that has become a class is not the one that was added to.
            draft = draft.Without(site.Type);
            after = draft.Check(site.TypeName, site.Cancellation);
        }

        return Mends(site, remedy, after) && (remedy.Rename is not null || remedy.IsCompletedElsewhere || Compiles(site, draft, [.. touched, .. users]));
    }

    private bool Mends(Site site, Remedy remedy, Pipeline? after)
    {
        var before = site.Pipeline.Faults;
        return after is null ? remedy.RenamesClass
            : site.Fault is null ? !site.Pipeline.IsValid || site.Pipeline.Attribute is null || after.IsValid
            : after.Faults.Count(site.IsSame) < before.Count(site.IsSame)
            && (RevealsNext || after.Faults.Count(site.IsSameKind) < before.Count(site.IsSameKind))
            && (!remedy.MustBeRight || after.Faults.Count < before.Count);
    }

    private static bool Compiles(Site site, Draft after, HashSet<DocumentId> documents) =>
        after.Errors(site.TypeName, documents, site.Cancellation) <= site.Draft.Errors(site.TypeName, documents, site.Cancellation);
}

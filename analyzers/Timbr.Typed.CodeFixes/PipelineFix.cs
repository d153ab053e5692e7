using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Timbr.Typed.CodeFixes.Editing;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes;

/// <summary>Mends a fault that the checker of pipelines reports. A remedy is offered where the checker, asked again, no longer finds the fault.</summary>
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
        var draft = await Draft.OpenAsync(context.Document.Project, cancellation).ConfigureAwait(false);
        if (await context.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            var sites = FaultSite.Find(draft, root, diagnostic, cancellation).ToList();
            var site = sites.Find(s => s.Fault.Message == diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)) ?? sites.FirstOrDefault();
            foreach (var remedy in site is null ? [] : Sorted(site, Remedies(site, key: null)))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(remedy.Title, async token => (await remedy.ApplyAsync(draft, token).ConfigureAwait(false)).ToSolution(), remedy.Key), diagnostic);
            }
        }
    }

    /// <summary>The ways to mend the fault that do mend it; of a key, or all.</summary>
    internal IEnumerable<Remedy> Remedies(FaultSite site, string? key)
    {
        var errors = new Lazy<int>(() => site.Draft.Errors(site.TypeName, site.Cancellation));
        var texts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var remedy in Propose(site).Where(r => key is null || r.Key == key))
        {
            var draft = site.Draft.With(remedy.Edits);
            var after = draft.Check(site.TypeName, site.Cancellation);
            if (after is null)
            {
                // A record that has become a class is not the one that was added to.
                draft = draft.Without(site.Pipeline.Type);
                after = draft.Check(site.TypeName, site.Cancellation);
            }

            if (Mends(site, remedy, after) && (!remedy.MustCompile || draft.Errors(site.TypeName, site.Cancellation) <= errors.Value) && texts.Add(string.Join("\n", remedy.Edits)))
            {
                yield return remedy;
            }
        }
    }

    /// <summary>Whether the checker stops at the first fault of its kind, so that to mend it may show the next.</summary>
    private protected virtual bool RevealsNext => false;

    /// <summary>The ways to mend the fault, the best first.</summary>
    internal abstract IEnumerable<Remedy> Propose(FaultSite site);

    private protected static string Quoted(IEnumerable<string> names) => string.Join(" and ", names.Select(name => $"'{name}'"));

    private bool Mends(FaultSite site, Remedy remedy, Pipeline? after)
    {
        var before = site.Pipeline.Faults;
        return after is null ? remedy.RenamesClass
            : after.Faults.Count(site.IsSame) < before.Count(site.IsSame)
            && (RevealsNext || after.Faults.Count(site.IsSameKind) < before.Count(site.IsSameKind))
            && (!remedy.MustBeRight || after.Faults.Count < before.Count);
    }

    // What leaves the bodies as right as they were comes first.
    private static IEnumerable<Remedy> Sorted(FaultSite site, IEnumerable<Remedy> remedies)
    {
        var errors = site.Draft.Errors(site.TypeName, site.Cancellation);
        return remedies.OrderBy(r => r.Rename is null && !r.MustCompile && site.Draft.With(r.Edits).Errors(site.TypeName, site.Cancellation) > errors);
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Timbr.Typed.CodeFixes.Rewriting;

/// <summary>A fix that changes text, in one document or in several.</summary>
public abstract class RewriteFix : CodeFixProvider
{
    private readonly string _id;

    private protected RewriteFix(string id) => _id = id;

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds => [_id];

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => RewriteFixAll.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var repair in await FindAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false))
            {
                context.RegisterCodeFix(CodeAction.Create(repair.Title, repair.Changes.ApplyAsync, repair.Key), diagnostic);
            }
        }
    }

    /// <summary>The repairs that are possible, the best one first.</summary>
    private protected abstract Task<IReadOnlyList<Repair>> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation);

    /// <summary>Adds what a fix-all needs of one diagnostic.</summary>
    internal async Task<Changes?> FindAsync(Document document, Diagnostic diagnostic, string? key, CancellationToken cancellation) =>
        (await FindAsync(document, diagnostic, cancellation).ConfigureAwait(false)).FirstOrDefault(repair => repair.Key == key)?.Changes;
}

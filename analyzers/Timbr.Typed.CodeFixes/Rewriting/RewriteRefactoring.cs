using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;

namespace Timbr.Typed.CodeFixes.Rewriting;

/// <summary>A refactoring of a pipeline without mistakes that changes text, in one document or in several.</summary>
public abstract class RewriteRefactoring : CodeRefactoringProvider
{
    private protected RewriteRefactoring()
    {
    }

    /// <inheritdoc/>
    public sealed override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        foreach (var repair in await FindAsync(context.Document, context.Span, context.CancellationToken).ConfigureAwait(false))
        {
            context.RegisterRefactoring(CodeAction.Create(repair.Title, repair.Changes.ApplyAsync, repair.Key));
        }
    }

    /// <summary>What can be done at a place, the best first.</summary>
    private protected abstract Task<IReadOnlyList<Repair>> FindAsync(Document document, TextSpan span, CancellationToken cancellation);
}

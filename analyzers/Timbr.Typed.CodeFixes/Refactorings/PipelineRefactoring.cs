using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Timbr.Typed.CodeFixes.Remedies;

namespace Timbr.Typed.CodeFixes.Refactorings;

/// <summary>A refactoring of a pipeline without mistakes that changes text, in one document or in several.</summary>
public abstract class PipelineRefactoring : CodeRefactoringProvider
{
    private protected PipelineRefactoring()
    {
    }

    /// <inheritdoc/>
    public sealed override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        if (await Site.AtAsync(context.Document, context.Span, context.CancellationToken).ConfigureAwait(false) is { Pipeline.IsValid: true } site)
        {
            foreach (var remedy in await ProposeAsync(site, context.Span).ConfigureAwait(false))
            {
                context.RegisterRefactoring(CodeAction.Create(remedy.Title, token => remedy.ApplyAsync(site.Draft, token), remedy.Key));
            }
        }
    }

    /// <summary>What can be done at a place, the best first.</summary>
    private protected abstract Task<IEnumerable<Remedy>> ProposeAsync(Site site, TextSpan span);

    /// <summary>Whether the place is before the parameters of a slot's method.</summary>
    private protected static bool IsSlotHead(Site site, TextSpan span) =>
        site is { Slot: not null, Method: { } method } && span.Start >= method.SpanStart && span.End <= method.ParameterList.SpanStart;

    /// <summary>Whether the place is the head of the pipeline class.</summary>
    private protected static bool IsClassHead(Site site, TextSpan span) =>
        site.Method is null && site.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type && span.Start >= type.SpanStart
        && span.End <= (type.OpenBraceToken.RawKind == 0 ? type.Span.End : type.OpenBraceToken.SpanStart);
}

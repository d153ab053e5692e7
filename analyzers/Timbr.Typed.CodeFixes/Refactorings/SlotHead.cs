using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Timbr.Typed.CodeFixes.Rewriting;

namespace Timbr.Typed.CodeFixes.Refactorings;

/// <summary>The places that stand for a slot, or for the pipeline, as a whole.</summary>
internal static class SlotHead
{
    /// <summary>Whether the place is the head of a slot's method, or of the pipeline class.</summary>
    public static bool Contains(PipelineSource place, TextSpan span) => place.Method is not null ? IsOfSlot(place, span) : IsOfClass(place, span);

    /// <summary>Whether the place is before the parameters of a slot's method.</summary>
    public static bool IsOfSlot(PipelineSource place, TextSpan span) =>
        place is { Slot: not null, Method: { } method } && span.Start >= method.SpanStart && span.End <= method.ParameterList.SpanStart;

    private static bool IsOfClass(PipelineSource place, TextSpan span) =>
        place.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type && span.Start >= type.SpanStart
        && span.End <= (type.OpenBraceToken.RawKind == 0 ? type.Span.End : type.OpenBraceToken.SpanStart);
}

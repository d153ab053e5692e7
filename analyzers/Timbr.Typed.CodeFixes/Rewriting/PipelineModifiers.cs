using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Timbr.Typed.CodeFixes.Rewriting;

/// <summary>Adds the modifiers that a pipeline needs, in the order in which they are usually written.</summary>
internal static class PipelineModifiers
{
    /// <summary>Makes a part of a type partial, and static where that is wanted. A static class is neither sealed nor abstract.</summary>
    public static void Add(Changes changes, TypeDeclarationSyntax part, bool isStatic)
    {
        var partial = part.Modifiers.FirstOrDefault(m => m.IsKind(SyntaxKind.PartialKeyword));
        var isPartial = partial.RawKind != 0;
        var text = (isStatic ? "static " : "") + (isPartial ? "" : "partial ");
        if (text.Length > 0)
        {
            changes.Insert(part.SyntaxTree, isPartial ? partial.SpanStart : part.Keyword.SpanStart, text);
        }

        foreach (var other in part.Modifiers.Where(m => isStatic && (m.IsKind(SyntaxKind.SealedKeyword) || m.IsKind(SyntaxKind.AbstractKeyword))))
        {
            changes.Remove(part.SyntaxTree, TextSpan.FromBounds(other.SpanStart, other.GetNextToken().SpanStart));
        }
    }

    public static void MakeStatic(Changes changes, MethodDeclarationSyntax method)
    {
        var rest = method.Modifiers.FirstOrDefault(m => !SyntaxFacts.IsAccessibilityModifier(m.Kind()));
        changes.Insert(method.SyntaxTree, rest.RawKind != 0 ? rest.SpanStart : method.ReturnType.SpanStart, "static ");
    }
}

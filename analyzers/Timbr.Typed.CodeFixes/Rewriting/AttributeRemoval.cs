using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Timbr.Typed.CodeFixes.Rewriting;

/// <summary>Takes an attribute away, with its brackets and its line where nothing else is left in them.</summary>
internal static class AttributeRemoval
{
    public static void Remove(Changes changes, AttributeData attribute, CancellationToken cancellation)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is AttributeSyntax { Parent: AttributeListSyntax } syntax)
        {
            Remove(changes, syntax);
        }
    }

    public static void Remove(Changes changes, AttributeSyntax attribute)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        var place = list.Attributes.IndexOf(attribute);
        var span = list.Attributes.Count == 1 ? WithSpace(list)
            : place == 0 ? TextSpan.FromBounds(attribute.SpanStart, list.Attributes[1].SpanStart)
            : TextSpan.FromBounds(list.Attributes[place - 1].Span.End, attribute.Span.End);
        changes.Remove(attribute.SyntaxTree, span);
    }

    // Up to what follows, which moves to where the brackets were; a comment stays.
    private static TextSpan WithSpace(AttributeListSyntax list)
    {
        var text = list.SyntaxTree.GetText();
        var end = list.Span.End;
        while (end < text.Length && char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return TextSpan.FromBounds(list.SpanStart, end);
    }
}

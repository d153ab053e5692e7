using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Timbr.Typed.CodeFixes.Rewriting;

/// <summary>Adds to what an attribute says.</summary>
internal static class AttributeArguments
{
    /// <summary>Adds an argument behind those that there are.</summary>
    public static void Add(Changes changes, AttributeSyntax attribute, string argument)
    {
        if (attribute.ArgumentList is not { } list)
        {
            changes.Insert(attribute.SyntaxTree, attribute.Span.End, $"({argument})");
        }
        else
        {
            changes.Insert(attribute.SyntaxTree, list.CloseParenToken.SpanStart, (list.Arguments.Count > 0 ? ", " : "") + argument);
        }
    }
}

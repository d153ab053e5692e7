using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.CodeFixes.Remedies;
using Timbr.Typed.CodeFixes.Signatures;

namespace Timbr.Typed.CodeFixes.Types;

/// <summary>An attribute as it is written, and what it says.</summary>
internal static class AttributeText
{
    /// <summary>Null where it is not declared in this project by the user.</summary>
    public static AttributeSyntax? Of(Site site, AttributeData? attribute) =>
        attribute?.ApplicationSyntaxReference?.GetSyntax(site.Cancellation) is AttributeSyntax syntax && site.Draft.DocumentOf(syntax.SyntaxTree) is not null ? syntax : null;

    /// <summary>What a property is set to.</summary>
    public static AttributeArgumentSyntax? Argument(AttributeSyntax attribute, string name) => attribute.ArgumentList?.Arguments.FirstOrDefault(a => NameOf(a) == name);

    public static string? NameOf(AttributeArgumentSyntax argument) => argument.NameEquals?.Name.Identifier.ValueText;

    /// <summary>Adds an argument behind those that there are.</summary>
    public static Edit With(AttributeSyntax attribute, string argument) => attribute.ArgumentList is not { } list ? Edit.After(attribute, $"({argument})")
        : list.Arguments.Count > 0 ? Edit.After(list.Arguments.Last(), ", " + argument)
        : Edit.Before(list.CloseParenToken, argument);

    /// <summary>Removes an argument, and the parentheses with the last one.</summary>
    public static IEnumerable<Edit> Without(AttributeSyntax attribute, AttributeArgumentSyntax argument) => attribute.ArgumentList!.Arguments.Count == 1
        ? [Edit.Replace(attribute.ArgumentList, "")]
        : SeparatedText.Remove(attribute.ArgumentList.Arguments, other => other == argument);

    /// <summary>Takes an attribute away, with its brackets and its line where nothing else is left in them.</summary>
    public static IEnumerable<Edit> Remove(AttributeSyntax attribute)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        if (list.Attributes.Count > 1)
        {
            return SeparatedText.Remove(list.Attributes, other => other == attribute);
        }

        // What follows moves to where the brackets were; a comment stays.
        var text = list.SyntaxTree.GetText();
        var end = list.Span.End;
        while (end < text.Length && char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return [Edit.Remove(list.SyntaxTree, list.SpanStart, end)];
    }
}

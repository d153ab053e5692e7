using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.CodeFixes.Remedies;

namespace Timbr.Typed.CodeFixes.Types;

/// <summary>Adds and removes the words before a member.</summary>
internal static class Modifiers
{
    public static IEnumerable<Edit> MakePartial(TypeDeclarationSyntax type) =>
        Has(type, SyntaxKind.PartialKeyword) ? [] : [Edit.Before(type.Keyword, "partial ")];

    /// <summary>Makes a part of a class static; what a static class cannot be is taken out.</summary>
    public static IEnumerable<Edit> MakeStatic(TypeDeclarationSyntax type)
    {
        foreach (var edit in MakeStatic((MemberDeclarationSyntax)type).Concat(Remove(type, SyntaxKind.SealedKeyword)).Concat(Remove(type, SyntaxKind.AbstractKeyword)))
        {
            yield return edit;
        }

        if (type is RecordDeclarationSyntax record && record.IsKind(SyntaxKind.RecordDeclaration))
        {
            yield return record.ClassOrStructKeyword.IsKind(SyntaxKind.None) ? Edit.Replace(record.Keyword, "class") : Edit.Remove(record.Keyword);
        }
    }

    public static IEnumerable<Edit> MakeStatic(MemberDeclarationSyntax member) =>
        Has(member, SyntaxKind.StaticKeyword) ? [] : [Edit.Before(PlaceOfStatic(member), "static ")];

    public static IEnumerable<Edit> Remove(MemberDeclarationSyntax member, SyntaxKind kind) => member.Modifiers.Where(m => m.IsKind(kind)).Select(Edit.Remove);

    private static bool Has(MemberDeclarationSyntax member, SyntaxKind kind) => member.Modifiers.Any(kind);

    private static SyntaxToken PlaceOfStatic(MemberDeclarationSyntax member)
    {
        foreach (var modifier in member.Modifiers)
        {
            if (!SyntaxFacts.IsAccessibilityModifier(modifier.Kind()))
            {
                return modifier;
            }
        }

        return member.Modifiers.Count > 0 ? member.Modifiers.Last().GetNextToken()
            : member.AttributeLists.Count > 0 ? member.AttributeLists.Last().GetLastToken().GetNextToken()
            : member.GetFirstToken();
    }
}

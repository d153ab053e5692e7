using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.CodeFixes.Remedies;

namespace Timbr.Typed.CodeFixes.Types;

/// <summary>Makes a pipeline class static, and with it what it declares.</summary>
internal static class StaticMembers
{
    public static IEnumerable<Edit> MakeStatic(Site site)
    {
        var parts = site.Draft.Declarations(site.Type, site.Cancellation).ToList();
        SyntaxNode marked = (SyntaxNode?)AttributeText.Of(site, site.Pipeline.Attribute) ?? site.Node;
        var first = parts.Find(part => part.SyntaxTree == marked.SyntaxTree && part.Span.Contains(marked.Span));
        return parts.SelectMany(part => part == first ? Modifiers.MakeStatic(part) : Unseal(part))
            .Concat(parts.SelectMany(part => part.Members).Where(IsOfAnObject).SelectMany(Modifiers.MakeStatic));
    }

    // One part says that the class is static; the others only must not contradict it.
    private static IEnumerable<Edit> Unseal(TypeDeclarationSyntax part) =>
        Modifiers.Remove(part, SyntaxKind.SealedKeyword).Concat(Modifiers.Remove(part, SyntaxKind.AbstractKeyword));

    private static bool IsOfAnObject(MemberDeclarationSyntax member) =>
        member is MethodDeclarationSyntax or PropertyDeclarationSyntax or EventDeclarationSyntax or BaseFieldDeclarationSyntax
        && !member.Modifiers.Any(SyntaxKind.ConstKeyword);
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Timbr.Typed.CodeFixes.Editing;

/// <summary>Makes a pipeline class static, and with it what it declares.</summary>
internal static class StaticMembers
{
    public static IEnumerable<Edit> MakeStatic(FaultSite site)
    {
        var parts = site.Draft.Declarations(site.Pipeline.Type, site.Cancellation).ToList();
        return parts.Take(1).SelectMany(Modifiers.MakeStatic)
            .Concat(parts.Skip(1).SelectMany(Unseal))
            .Concat(parts.SelectMany(part => part.Members).Where(IsOfAnObject).SelectMany(Modifiers.MakeStatic));
    }

    // One part says that the class is static; the others only must not contradict it.
    private static IEnumerable<Edit> Unseal(TypeDeclarationSyntax part) =>
        Modifiers.Remove(part, SyntaxKind.SealedKeyword).Concat(Modifiers.Remove(part, SyntaxKind.AbstractKeyword));

    private static bool IsOfAnObject(MemberDeclarationSyntax member) =>
        member is MethodDeclarationSyntax or PropertyDeclarationSyntax or EventDeclarationSyntax or BaseFieldDeclarationSyntax
        && !member.Modifiers.Any(SyntaxKind.ConstKeyword);
}

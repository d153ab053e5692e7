using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.CodeFixes.Remedies;
using Timbr.Typed.CodeFixes.Slots;
using Timbr.Typed.CodeFixes.Types;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Advice;

/// <summary>
/// TIMBR015: makes a pipeline of the class, which is <c>[Pipeline] static partial</c> then. Not offered for a class with
/// objects or a base, which cannot be static.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SlotOutsidePipelineFix)), Shared]
public sealed class SlotOutsidePipelineFix() : PipelineFix(RuleIds.SlotOutsidePipeline)
{
    private protected override IEnumerable<Remedy> Propose(Site site)
    {
        if (site.Node is not (MethodDeclarationSyntax or ClassDeclarationSyntax) || site.Node.FirstAncestorOrSelf<ClassDeclarationSyntax>() is not { } declaration || !CanBePipeline(site.Type))
        {
            yield break;
        }

        var name = new ValueText(site.Pipeline, declaration).Attribute(Names.Pipeline);
        var mark = Edit.Before(declaration, $"[{name}]{MemberLayout.NewLineOf(site.Tree)}{MemberLayout.IndentOf(declaration)}");
        var partial = Around(site.Type).SelectMany(type => site.Draft.Declarations(type, site.Cancellation)).SelectMany(Modifiers.MakePartial);
        yield return new Remedy(
            $"Make '{site.Type.Name}' a pipeline", RuleIds.SlotOutsidePipeline, [mark, .. site.Type.IsStatic ? [] : StaticMembers.MakeStatic(site), .. partial]);
    }

    // What has state, or is someone's base or derived from one, is meant to have objects.
    private static bool CanBePipeline(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class, IsRecord: false, IsGenericType: false, BaseType.SpecialType: SpecialType.System_Object, Interfaces.IsEmpty: true }
        && !Around(type).Any(outer => PipelineChecker.IsPipeline(outer) || outer.IsGenericType || outer.IsFileLocal)
        && type.GetMembers().All(member => member.IsStatic || member.IsImplicitlyDeclared || member is INamedTypeSymbol || IsSlot(member));

    private static bool IsSlot(ISymbol member) =>
        member is IMethodSymbol { MethodKind: MethodKind.Ordinary, IsVirtual: false, IsAbstract: false } && member.Attribute(Names.Slot) is not null;

    private static IEnumerable<INamedTypeSymbol> Around(INamedTypeSymbol type)
    {
        for (var outer = type; outer is not null; outer = outer.ContainingType)
        {
            yield return outer;
        }
    }
}

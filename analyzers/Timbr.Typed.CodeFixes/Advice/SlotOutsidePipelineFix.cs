using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.CodeFixes.Rewriting;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Advice;

/// <summary>
/// TIMBR015: makes a pipeline of the class, which is <c>[Pipeline] static partial</c> then. Not offered for a class with
/// objects or a base, which cannot be static.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SlotOutsidePipelineFix)), Shared]
public sealed class SlotOutsidePipelineFix() : RewriteFix(RuleIds.SlotOutsidePipeline)
{
    private protected override async Task<IReadOnlyList<Repair>> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root?.FindNode(diagnostic.Location.SourceSpan) is not (MethodDeclarationSyntax or ClassDeclarationSyntax) and not null
            || root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<ClassDeclarationSyntax>() is not { } declaration
            || model?.GetDeclaredSymbol(declaration, cancellation) is not { } type
            || !CanBePipeline(type))
        {
            return [];
        }

        var changes = new Changes(document.Project.Solution);
        var name = model.Compilation.GetTypeByMetadataName(Names.Pipeline)!.ToMinimalDisplayString(model, declaration.SpanStart);
        changes.Insert(declaration.SyntaxTree, declaration.SpanStart, $"[{name.Substring(0, name.Length - "Attribute".Length)}]{MemberLayout.NewLineOf(declaration.SyntaxTree)}{MemberLayout.IndentOf(declaration)}");
        foreach (var part in PartsOf(type, cancellation))
        {
            PipelineModifiers.Add(changes, part, isStatic: !type.IsStatic && part.Span == declaration.Span && part.SyntaxTree == declaration.SyntaxTree);
        }

        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            foreach (var part in PartsOf(outer, cancellation))
            {
                PipelineModifiers.Add(changes, part, isStatic: false);
            }
        }

        foreach (var method in PartsOf(type, cancellation).SelectMany(part => part.Members).OfType<MethodDeclarationSyntax>().Where(m => !m.Modifiers.Any(SyntaxKind.StaticKeyword)))
        {
            PipelineModifiers.MakeStatic(changes, method);
        }

        return [new Repair($"Make '{type.Name}' a pipeline", RuleIds.SlotOutsidePipeline, changes)];
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

    private static IEnumerable<TypeDeclarationSyntax> PartsOf(INamedTypeSymbol type, CancellationToken cancellation) =>
        type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation)).OfType<TypeDeclarationSyntax>();
}

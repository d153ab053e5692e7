using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Timbr.Typed.CodeFixes.Remedies;
using Timbr.Typed.CodeFixes.Slots;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes;

/// <summary>TIMBR028: gives a state class of the same solution a constructor without parameters, or makes the one that it has accessible.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StateConstructorFix)), Shared]
public sealed class StateConstructorFix() : PipelineFix(RuleIds.StateConstructor)
{
    private protected override IEnumerable<Remedy> Propose(Site site)
    {
        if (site.Node.FirstAncestorOrSelf<ParameterSyntax>() is not { } parameter
            || site.Model.GetDeclaredSymbol(parameter, site.Cancellation)?.Type.OriginalDefinition is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false } type
            || type.HasRequiredMembers()
            || type.DeclaringSyntaxReferences.Select(r => r.GetSyntax(site.Cancellation)).OfType<TypeDeclarationSyntax>().FirstOrDefault(d => site.Draft.IsWritten(d.SyntaxTree)) is not { } declaration)
        {
            return [];
        }

        if (type.InstanceConstructors.FirstOrDefault(c => c.Parameters.IsEmpty) is { } hidden)
        {
            return hidden.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(site.Cancellation) is ConstructorDeclarationSyntax constructor
                ? [new Remedy($"Make the constructor of '{type.Name}' internal", "TIMBR028.Access", [Publish(constructor)])]
                : [];
        }

        return Start(type, site.Cancellation) is { } start
            ? [new Remedy($"Add a parameterless constructor to '{type.Name}'", RuleIds.StateConstructor, [Constructor(declaration, type.Name, start)])]
            : [];
    }

    private static Edit Publish(ConstructorDeclarationSyntax constructor)
    {
        var access = constructor.Modifiers.Where(m => SyntaxFacts.IsAccessibilityModifier(m.Kind())).ToList();
        return access.Count == 0
            ? Edit.Before(constructor.Identifier, "internal ")
            : new Edit(constructor.SyntaxTree, TextSpan.FromBounds(access[0].SpanStart, access[access.Count - 1].Span.End), "internal");
    }

    /// <summary>What follows the new constructor's parentheses; null where nothing that compiles does.</summary>
    private static string? Start(INamedTypeSymbol type, CancellationToken cancellation)
    {
        // A primary constructor must be called, since it sets what the type's members use.
        var primary = type.InstanceConstructors.FirstOrDefault(c => c.DeclaringSyntaxReferences.Any(r => r.GetSyntax(cancellation) is TypeDeclarationSyntax));
        if (primary is not null)
        {
            return $" : this({string.Join(", ", primary.Parameters.Select(Default))})";
        }

        return type.BaseType is null || type.BaseType.InstanceConstructors.Any(c => c.Parameters.IsEmpty && c.DeclaredAccessibility != Accessibility.Private) ? "" : null;
    }

    private static string Default(IParameterSymbol parameter) => parameter.Type switch
    {
        { SpecialType: SpecialType.System_String, NullableAnnotation: not NullableAnnotation.Annotated } => "\"\"",
        { SpecialType: SpecialType.System_Boolean } => "false",
        { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_Double } => "0",
        { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated } => "null",
        { IsReferenceType: true } => "null!",
        _ => "default",
    };

    private static Edit Constructor(TypeDeclarationSyntax declaration, string name, string start)
    {
        var newLine = MemberLayout.NewLineOf(declaration.SyntaxTree);
        var outer = MemberLayout.IndentOf(declaration);
        var inner = outer + MemberLayout.UnitOf(declaration);
        var first = declaration.Members.FirstOrDefault();
        var text = $"public {name}(){start} {{ }}";
        if (declaration.OpenBraceToken.RawKind == 0)
        {
            return Edit.Replace(declaration.SemicolonToken, $"{newLine}{outer}{{{newLine}{inner}{text}{newLine}{outer}}}");
        }

        if (first is null || MemberLayout.IsOnLineOf(declaration.OpenBraceToken, first))
        {
            var isOpen = first is null && !MemberLayout.IsOnLineOf(declaration.OpenBraceToken, declaration.CloseBraceToken);
            return Edit.Insert(declaration.SyntaxTree, declaration.OpenBraceToken.Span.End, isOpen ? newLine + inner + text : " " + text);
        }

        var indent = MemberLayout.IndentOf(first);
        var neighbour = declaration.Members.LastOrDefault(m => m is FieldDeclarationSyntax) ?? declaration.Members.TakeWhile(m => m is PropertyDeclarationSyntax).LastOrDefault();
        return neighbour is not null
            ? Edit.Insert(declaration.SyntaxTree, neighbour.FullSpan.End, newLine + indent + text + newLine)
            : Edit.Insert(declaration.SyntaxTree, first.FullSpan.Start, indent + text + newLine + newLine);
    }
}

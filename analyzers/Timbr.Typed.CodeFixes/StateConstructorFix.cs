using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Timbr.Typed.CodeFixes.Rewriting;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes;

/// <summary>TIMBR028: gives a state class of the same solution a constructor without parameters, or makes the one that it has accessible.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StateConstructorFix)), Shared]
public sealed class StateConstructorFix() : RewriteFix(RuleIds.StateConstructor)
{
    private protected override async Task<IReadOnlyList<Repair>> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (await PipelineSource.FindAsync(document, diagnostic.Location.SourceSpan, cancellation).ConfigureAwait(false) is not { } place
            || place.Node.FirstAncestorOrSelf<ParameterSyntax>() is not { } parameter
            || place.Model.GetDeclaredSymbol(parameter, cancellation)?.Type.OriginalDefinition is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false } type
            || type.HasRequiredMembers()
            || type.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellation)).OfType<TypeDeclarationSyntax>().FirstOrDefault(IsWritable) is not { } declaration)
        {
            return [];
        }

        var changes = new Changes(document.Project.Solution);
        if (type.InstanceConstructors.FirstOrDefault(c => c.Parameters.IsEmpty) is { } hidden)
        {
            return Publish(changes, hidden, cancellation) ? [new Repair($"Make the constructor of '{type.Name}' internal", "TIMBR028.Access", changes)] : [];
        }

        var start = Start(type, cancellation);
        if (start is null)
        {
            return [];
        }

        AddConstructor(changes, declaration, type.Name, start);
        return [new Repair($"Add a parameterless constructor to '{type.Name}'", RuleIds.StateConstructor, changes)];
    }

    private static bool IsWritable(TypeDeclarationSyntax declaration) => !declaration.SyntaxTree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal);

    private static bool Publish(Changes changes, IMethodSymbol constructor, CancellationToken cancellation)
    {
        if (constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is not ConstructorDeclarationSyntax syntax)
        {
            return false;
        }

        var access = syntax.Modifiers.Where(m => SyntaxFacts.IsAccessibilityModifier(m.Kind())).ToList();
        if (access.Count == 0)
        {
            changes.Insert(syntax.SyntaxTree, syntax.Identifier.SpanStart, "internal ");
        }
        else
        {
            changes.Replace(syntax.SyntaxTree, TextSpan.FromBounds(access[0].SpanStart, access[access.Count - 1].Span.End), "internal");
        }

        return true;
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

    private static void AddConstructor(Changes changes, TypeDeclarationSyntax declaration, string name, string start)
    {
        var newLine = MemberLayout.NewLineOf(declaration.SyntaxTree);
        var first = declaration.Members.FirstOrDefault();
        var text = $"public {name}(){start} {{ }}";
        if (declaration.OpenBraceToken.RawKind == 0)
        {
            var outer = MemberLayout.IndentOf(declaration);
            changes.Replace(declaration.SyntaxTree, declaration.SemicolonToken.Span, $"{newLine}{outer}{{{newLine}{outer}    {text}{newLine}{outer}}}");
            return;
        }

        if (first is null || MemberLayout.IsOnLineOf(declaration.OpenBraceToken, first))
        {
            changes.Insert(declaration.SyntaxTree, declaration.OpenBraceToken.Span.End, first is null && !MemberLayout.IsOnLineOf(declaration.OpenBraceToken, declaration.CloseBraceToken)
                ? newLine + MemberLayout.IndentOf(declaration) + "    " + text
                : " " + text);
            return;
        }

        var indent = MemberLayout.IndentOf(first);
        var neighbour = declaration.Members.LastOrDefault(m => m is FieldDeclarationSyntax) ?? declaration.Members.TakeWhile(m => m is PropertyDeclarationSyntax).LastOrDefault();
        if (neighbour is not null)
        {
            changes.Insert(declaration.SyntaxTree, neighbour.FullSpan.End, newLine + indent + text + newLine);
        }
        else
        {
            changes.Insert(declaration.SyntaxTree, first.FullSpan.Start, indent + text + newLine + newLine);
        }
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.Generators;

namespace Timbr.Typed.Analyzers.Bodies;

/// <summary>Whether a property gives an object that its owner keeps, rather than one that it makes on each call.</summary>
internal static class Stored
{
    public static bool Keeps(IPropertySymbol property)
    {
        if (SharedState.IsOfOneFlow(property.ContainingType))
        {
            return false;
        }

        property = property.OriginalDefinition;
        if (property.IsAbstract || property.DeclaringSyntaxReferences.IsEmpty || IsAuto(property))
        {
            return true;
        }

        var syntax = property.DeclaringSyntaxReferences[0].GetSyntax();
        return syntax is PropertyDeclarationSyntax or IndexerDeclarationSyntax && Getter((BasePropertyDeclarationSyntax)syntax) is { } got && IsPlain(got);
    }

    /// <summary>Whether a static property gives one object to all who ask.</summary>
    public static bool IsShared(IPropertySymbol property) =>
        property.DeclaringSyntaxReferences.IsEmpty ? property.SetMethod is { DeclaredAccessibility: Accessibility.Public } : Keeps(property);

    private static bool IsAuto(IPropertySymbol property) =>
        property.ContainingType.GetMembers().Any(m => m is IFieldSymbol field && SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

    private static ExpressionSyntax? Getter(BasePropertyDeclarationSyntax property)
    {
        var arrow = property switch
        {
            PropertyDeclarationSyntax plain => plain.ExpressionBody,
            IndexerDeclarationSyntax indexer => indexer.ExpressionBody,
            _ => null,
        };
        if (arrow is not null)
        {
            return arrow.Expression;
        }

        var getter = property.AccessorList?.Accessors.FirstOrDefault(a => a.Keyword.ValueText == "get");
        return getter?.ExpressionBody?.Expression
            ?? (getter?.Body?.Statements is { Count: 1 } statements && statements[0] is ReturnStatementSyntax { Expression: { } returned } ? returned : null);
    }

    private static bool IsPlain(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax => true,
        MemberAccessExpressionSyntax access => access.Expression is ThisExpressionSyntax || IsPlain(access.Expression),
        ElementAccessExpressionSyntax element => IsPlain(element.Expression),
        AssignmentExpressionSyntax { RawKind: (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.CoalesceAssignmentExpression } lazy => IsPlain(lazy.Left),
        _ => false,
    };
}

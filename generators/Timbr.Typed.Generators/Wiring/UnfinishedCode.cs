using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Timbr.Typed.Generators.Wiring;

/// <summary>What the compiler reports itself: a number, a name or a parameter that was not written says nothing yet.</summary>
internal static class UnfinishedCode
{
    /// <summary>Whether the compiler understands the attribute and each of its arguments.</summary>
    public static bool IsWritten(AttributeData attribute) =>
        attribute.AttributeConstructor is not null
        && attribute.AttributeClass is { } type
        && (!type.HasError() || type.TypeArguments.Any(t => GeneratedTypes.In(t) is not null))
        && attribute.ConstructorArguments.All(IsWritten)
        && attribute.NamedArguments.All(a => IsWritten(a.Value));

    /// <summary>Whether the attribute has a <c>nameof</c> of something that does not exist, which gives its text all the same.</summary>
    public static bool NamesNothing(AttributeData attribute, Compilation compilation, CancellationToken cancellation)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is not AttributeSyntax { ArgumentList.Arguments: { } arguments } syntax)
        {
            return false;
        }

        var model = compilation.GetSemanticModel(syntax.SyntaxTree);
        return arguments.Select(a => a.Expression).OfType<InvocationExpressionSyntax>()
            .Where(call => call is { Expression: IdentifierNameSyntax { Identifier.Text: "nameof" }, ArgumentList.Arguments.Count: 1 })
            .Select(call => model.GetSymbolInfo(call.ArgumentList.Arguments[0].Expression, cancellation))
            .Any(info => info.Symbol is null && info.CandidateSymbols.IsEmpty);
    }

    public static bool IsUnfinished(TypeDeclarationSyntax declaration) =>
        declaration.CloseBraceToken.IsMissing || declaration.Members.Any(m => m is IncompleteMemberSyntax);

    /// <summary>Whether the compiler rejects the head of a slot: the body may be anything.</summary>
    public static bool IsUnfinished(IMethodSymbol method, IReadOnlyList<AttributeData> marks, CancellationToken cancellation) =>
        marks.Count > 1
        || !IsWritten(marks[0])
        || method.Name.Length == 0
        || (method.MethodKind != MethodKind.Ordinary && method.AssociatedSymbol is null)
        || (method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is MethodDeclarationSyntax declaration && HasBrokenHead(declaration))
        || method.ContainingType.GetMembers(method.Name).Any(other => other is IMethodSymbol twin && IsTwin(method, twin));

    private static bool IsWritten(TypedConstant argument) =>
        argument.Kind != TypedConstantKind.Error && argument is not { Kind: TypedConstantKind.Type, Value: ITypeSymbol { TypeKind: TypeKind.Error } };

    private static bool HasBrokenHead(MethodDeclarationSyntax declaration) =>
        declaration.ChildNodesAndTokens().Any(part => part.ContainsDiagnostics && !part.IsKind(SyntaxKind.Block) && !part.IsKind(SyntaxKind.ArrowExpressionClause));

    private static bool IsTwin(IMethodSymbol method, IMethodSymbol other) =>
        !SymbolEqualityComparer.Default.Equals(method, other)
        && method.Arity == other.Arity
        && method.Parameters.Select(p => p.Type).SequenceEqual(other.Parameters.Select(p => p.Type), SymbolEqualityComparer.Default)
        && method.Parameters.Select(IsByReference).SequenceEqual(other.Parameters.Select(IsByReference));

    // Methods may differ in whether they take a reference, but not in which kind.
    private static bool IsByReference(IParameterSymbol parameter) => parameter.RefKind != RefKind.None;
}

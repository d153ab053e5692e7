using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Analyzers.Suppressors;

/// <summary>Parameters that a slot takes only because a later one that it uses is bound by position.</summary>
internal static class PlaceKeepers
{
    /// <summary>Whether a slot could not do without the parameter as it takes its values now.</summary>
    public static bool KeepsPlace(SemanticModel model, MethodDeclarationSyntax declaration, IParameterSymbol parameter, CancellationToken cancellation)
    {
        if (!SlotBinding.IsCounted(parameter) || parameter.ContainingSymbol is not IMethodSymbol method)
        {
            return false;
        }

        var later = method.Parameters.Where(p => p.Ordinal > parameter.Ordinal && SlotBinding.IsCounted(p)).ToList();
        return later.Count > 0 && Names(declaration).Any(name =>
            later.Any(p => p.Name == name.Identifier.ValueText)
            && model.GetSymbolInfo(name, cancellation).Symbol is IParameterSymbol used
            && later.Contains(used, SymbolEqualityComparer.Default));
    }

    private static IEnumerable<IdentifierNameSyntax> Names(MethodDeclarationSyntax declaration) =>
        ((SyntaxNode?)declaration.Body ?? declaration.ExpressionBody)?.DescendantNodes().OfType<IdentifierNameSyntax>() ?? [];
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Generators;

/// <summary>Types without the nullability that each use of them gives, so that <c>List&lt;string?&gt;</c> and <c>List&lt;string&gt;</c> are one.</summary>
internal static class Nullability
{
    public static ITypeSymbol Without(ITypeSymbol type, Compilation compilation)
    {
        ImmutableArray<ITypeSymbol> All(IEnumerable<ITypeSymbol> types) => [.. types.Select(t => Without(t, compilation))];
        return type switch
        {
            IArrayTypeSymbol array => compilation.CreateArrayTypeSymbol(Without(array.ElementType, compilation), array.Rank, NullableAnnotation.None),
            INamedTypeSymbol { IsTupleType: true } tuple => compilation.CreateTupleTypeSymbol(
                All(tuple.TupleElements.Select(e => e.Type)), [.. tuple.TupleElements.Select(e => e.IsExplicitlyNamedTupleElement ? e.Name : null)]),
            INamedTypeSymbol { IsUnboundGenericType: false, TypeKind: not TypeKind.Error } named when Definition(named, compilation) is { } definition => named.TypeArguments.Length == 0
                ? definition
                : definition.Construct(All(named.TypeArguments), [.. named.TypeArguments.Select(_ => NullableAnnotation.None)]),
            _ => type.WithNullableAnnotation(NullableAnnotation.None),
        };
    }

    // Null where the type has no arguments, its own or those of the types that it stands in.
    private static INamedTypeSymbol? Definition(INamedTypeSymbol type, Compilation compilation)
    {
        if (type.ContainingType is { } outer && Definition(outer, compilation) is not null)
        {
            var plain = (INamedTypeSymbol)Without(outer, compilation);
            return plain.GetTypeMembers(type.Name, type.Arity).First(t => SymbolEqualityComparer.Default.Equals(t.OriginalDefinition, type.OriginalDefinition));
        }

        return type.TypeArguments.Length == 0 ? null : type.ConstructedFrom;
    }
}

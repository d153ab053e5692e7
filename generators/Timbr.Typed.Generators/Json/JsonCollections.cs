using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Generators.Json;

/// <summary>What types say of the collections that they are.</summary>
internal static class JsonCollections
{
    private const string Generic = "System.Collections.Generic.";

    /// <summary>What the type implements, or is, of a generic interface; null where that is nothing, or several.</summary>
    public static INamedTypeSymbol? As(ITypeSymbol type, string definition)
    {
        if (type is INamedTypeSymbol { TypeKind: TypeKind.Interface } self && self.Is(definition))
        {
            return self;
        }

        INamedTypeSymbol? found = null;
        foreach (var candidate in type.AllInterfaces)
        {
            if (candidate.IsGenericType && candidate.Is(definition))
            {
                if (found is not null)
                {
                    return null;
                }

                found = candidate;
            }
        }

        return found;
    }

    /// <summary>The class of that definition that the type is, or derives from.</summary>
    public static INamedTypeSymbol? Base(ITypeSymbol type, string definition)
    {
        for (var t = type as INamedTypeSymbol; t is not null; t = t.BaseType)
        {
            if (t.Is(definition))
            {
                return t;
            }
        }

        return null;
    }

    /// <summary>
    /// For what a collection holds, and what that holds in turn, whether it may be null: <c>?</c> or <c>!</c> each, from the outside in.
    /// </summary>
    public static string NullsWithin(this ITypeSymbol type)
    {
        var nulls = "";
        for (var inner = ElementOf(type); inner is not null; inner = ElementOf(inner))
        {
            nulls += inner.MayBeNull() ? '?' : '!';
        }

        return nulls;
    }

    /// <summary>Whether an empty one can be made from anywhere that sees the type.</summary>
    public static bool CanBeMade(ITypeSymbol type) => type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false } named
        && named.InstanceConstructors.Any(c => c.Parameters.IsEmpty && c.DeclaredAccessibility == Accessibility.Public) && !named.HasRequiredMembers();

    /// <summary>Whether <c>foreach</c> over it, as the type is declared, is what its interface gives: no code of the user's decides.</summary>
    public static bool IsOfFramework(ITypeSymbol type) =>
        type.ContainingNamespace is { Name: "Generic" or "Concurrent" or "Immutable" or "Frozen" or "ObjectModel", ContainingNamespace: { Name: "Collections", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } };

    // Of a dictionary, the values. What a class says of its base counts, whatever its own type parameters are.
    private static ITypeSymbol? ElementOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        { SpecialType: not SpecialType.None } => null,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => nullable.TypeArguments[0],
        // Asked of the definition, whose interfaces the compiler finds but once.
        _ when !type.OriginalDefinition.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerable) => null,
        _ => LastArgument(type, Generic + "IDictionary`2") ?? LastArgument(type, Generic + "IReadOnlyDictionary`2") ?? LastArgument(type, Generic + "IEnumerable`1"),
    };

    private static ITypeSymbol? LastArgument(ITypeSymbol type, string definition)
    {
        if (type is INamedTypeSymbol { IsDefinition: false, TypeKind: not TypeKind.Interface } named)
        {
            var all = named.OriginalDefinition.AllInterfaces.Where(i => i.IsGenericType && i.Is(definition)).ToList();
            if (all.Count == 0)
            {
                return null;
            }

            if (all.Count == 1 && all[0].TypeArguments.Last() is ITypeParameterSymbol { NullableAnnotation: not NullableAnnotation.Annotated } parameter
                && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, named.OriginalDefinition))
            {
                return named.TypeArguments[parameter.Ordinal];
            }
        }

        return As(type, definition)?.TypeArguments.Last();
    }
}

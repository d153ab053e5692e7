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

        var found = type.AllInterfaces.Where(i => i.Is(definition)).Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
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
        { SpecialType: SpecialType.System_String } => null,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => nullable.TypeArguments[0],
        _ => (As(type, Generic + "IDictionary`2") ?? As(type, Generic + "IReadOnlyDictionary`2") ?? As(type, Generic + "IEnumerable`1"))?.TypeArguments.Last(),
    };
}

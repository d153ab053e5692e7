using Microsoft.CodeAnalysis;
using Timbr.Typed.Generators;

namespace Timbr.Typed.Analyzers.Bodies;

/// <summary>Whether an object of a type can be changed after it was made: only then does it matter who else holds it.</summary>
internal static class Mutability
{
    private const int Depth = 4;

    private static readonly string[] Immutable = ["System.Collections.Immutable", "System.Collections.Frozen"];

    public static bool IsMutable(ITypeSymbol type) => IsMutable(type, Depth);

    private static bool IsMutable(ITypeSymbol type, int depth)
    {
        if (depth == 0 || type.IsInert() || type is not INamedTypeSymbol named)
        {
            return type is IArrayTypeSymbol;
        }

        if (type.IsOfSystem())
        {
            return IsMutableOfSystem(named, depth);
        }

        for (var t = named; t is { SpecialType: SpecialType.None }; t = t.BaseType)
        {
            if (t.GetMembers().Any(member => CanBeChanged(member, depth)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMutableOfSystem(INamedTypeSymbol type, int depth) =>
        type.IsView() && type.Name is "Span" or "Memory" or "ArraySegment"
        || type.Is("System.Text.StringBuilder")
        || type.Namespace() is "System.Text.Json.Nodes" or "System.Xml.Linq"
        || (type.IsCollection() && !IsReadOnly(type))
        || ((type.IsTupleType || IsReadOnly(type) || Immutable.Contains(type.Namespace())) && type.TypeArguments.Any(a => IsMutable(a, depth - 1)));

    private static bool IsReadOnly(INamedTypeSymbol type) =>
        type.Name.StartsWith("IReadOnly", StringComparison.Ordinal)
        || type.Name.StartsWith("ReadOnly", StringComparison.Ordinal)
        || type.Name is "IEnumerable" or "IEnumerator" or "KeyValuePair" || type.Name.EndsWith("Comparer", StringComparison.Ordinal);

    private static bool CanBeChanged(ISymbol member, int depth) => member switch
    {
        { IsStatic: true } => false,
        IPropertySymbol { IsIndexer: false, SetMethod: { IsInitOnly: false, DeclaredAccessibility: not Accessibility.Private } } => true,
        IPropertySymbol property => property.GetMethod is not null && Stored.Keeps(property) && IsMutable(property.Type, depth - 1),
        IFieldSymbol { DeclaredAccessibility: Accessibility.Public } field => !field.IsReadOnly || IsMutable(field.Type, depth - 1),
        _ => false,
    };
}

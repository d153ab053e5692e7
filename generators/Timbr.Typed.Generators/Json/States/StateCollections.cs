using Microsoft.CodeAnalysis;
using static Timbr.Typed.Generators.Names;

namespace Timbr.Typed.Generators.Json.States;

/// <summary>The collections that are the same again once they are filled with what they held. No shape and no gap for other types.</summary>
internal static class StateCollections
{
    private const string Generic = "System.Collections.Generic.";
    private const string Concurrent = "System.Collections.Concurrent.";
    private const string Immutable = "System.Collections.Immutable.";

    private static readonly string[] Sequences =
    [
        Generic + "List`1", Generic + "HashSet`1", Generic + "SortedSet`1", Generic + "Queue`1", Generic + "Stack`1", Generic + "LinkedList`1",
        Concurrent + "ConcurrentQueue`1", Concurrent + "ConcurrentStack`1",
        Immutable + "ImmutableArray`1", Immutable + "ImmutableList`1", Immutable + "ImmutableHashSet`1", Immutable + "ImmutableSortedSet`1",
        Immutable + "ImmutableQueue`1", Immutable + "ImmutableStack`1",
    ];

    private static readonly string[] Dictionaries =
    [
        Generic + "Dictionary`2", Generic + "SortedDictionary`2", Generic + "SortedList`2", Concurrent + "ConcurrentDictionary`2",
        Immutable + "ImmutableDictionary`2", Immutable + "ImmutableSortedDictionary`2",
    ];

    // They are enumerated from the top, and filled from the bottom.
    private static readonly string[] Stacks = [Generic + "Stack`1", Concurrent + "ConcurrentStack`1", Immutable + "ImmutableStack`1"];

    public static JsonShape? Create(JsonShapeTable table, JsonShapeEntry entry, out JsonGap? gap)
    {
        gap = null;
        var type = entry.Symbol;
        if (type is IArrayTypeSymbol || Sequences.Any(type.Is))
        {
            return JsonSequences.Create(table, entry, out gap) is SequenceShape shape ? (shape with { Making = MakingOf(type, shape) }) with { Guard = Guard(type) } : null;
        }

        return Dictionaries.Any(type.Is) && JsonDictionaries.Create(table, entry, out gap) is { } dictionary ? dictionary with { Guard = Guard(type) } : null;
    }

    private static Making? MakingOf(ITypeSymbol type, SequenceShape shape)
    {
        if (!Stacks.Any(type.Is))
        {
            return shape.Making;
        }

        var items = "global::System.Linq.Enumerable.Reverse<" + shape.Element + ">((global::System.Collections.Generic.IEnumerable<" + shape.Element + ">)items)";
        var result = type.Is(Immutable + "ImmutableStack`1") ? $"global::System.Collections.Immutable.ImmutableStack.CreateRange({items})" : $"new {shape.Type.Source}({items})";
        return new Making($"new global::System.Collections.Generic.List<{shape.Element}>()", "items.Add", result);
    }

    private static string Guard(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
        {
            return array.ElementType is { IsReferenceType: true, IsSealed: false } ? StateShapes.Guard(type.ToPlainSource()) : "";
        }

        var named = (INamedTypeSymbol)type;
        var comparer = (string[])["Comparer", "KeyComparer", "ValueComparer"];
        return StateShapes.Guard(named) + string.Concat(comparer.Where(name => named.GetMembers(name).OfType<IPropertySymbol>().Any(p => p is { IsStatic: false, DeclaredAccessibility: Accessibility.Public }))
            .Select(name => $"{G}StateContent.Check(value.{name}, {Literals.Text(named.ToMessage())});"));
    }
}

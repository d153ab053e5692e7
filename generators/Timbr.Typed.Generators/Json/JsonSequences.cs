using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Generators.Json;

/// <summary>The shapes of what is written as an array. No shape and no gap for other types.</summary>
internal static class JsonSequences
{
    private const string Generic = "System.Collections.Generic.";
    private const string Immutable = "System.Collections.Immutable.";
    private const string ListClass = Generic + "List`1";

    // What is read into a list first, and made of that.
    private static readonly (string Type, string Factory)[] MadeOfLists =
    [
        (Immutable + "ImmutableArray`1", "ImmutableArray"),
        (Immutable + "ImmutableList`1", "ImmutableList"),
        (Immutable + "IImmutableList`1", "ImmutableList"),
        (Immutable + "ImmutableHashSet`1", "ImmutableHashSet"),
        (Immutable + "IImmutableSet`1", "ImmutableHashSet"),
        (Immutable + "ImmutableSortedSet`1", "ImmutableSortedSet"),
        (Immutable + "ImmutableQueue`1", "ImmutableQueue"),
        (Immutable + "IImmutableQueue`1", "ImmutableQueue"),
        (Immutable + "ImmutableStack`1", "ImmutableStack"),
        (Immutable + "IImmutableStack`1", "ImmutableStack"),
    ];

    private static readonly string[] MadeAsSets = [Generic + "ISet`1", Generic + "IReadOnlySet`1"];

    // Those that have no Add.
    private static readonly (string Type, string Method)[] Adding =
    [
        (Generic + "Queue`1", "Enqueue"),
        (Generic + "Stack`1", "Push"),
        ("System.Collections.Concurrent.ConcurrentQueue`1", "Enqueue"),
        ("System.Collections.Concurrent.ConcurrentStack`1", "Push"),
    ];

    public static JsonShape? Create(JsonShapeTable table, JsonShapeEntry entry, out JsonGap? gap)
    {
        gap = null;
        var type = entry.Symbol;
        if (ItemOf(type) is not { } item || table.Add(item, entry.IsRead, out gap) is not { } element)
        {
            return null;
        }

        var making = MakingOf(type, item.ToPlainSource());
        if (entry.IsRead && making is null)
        {
            gap = new JsonGap("", $"'{type.ToMessage()}' can be written but not read: it cannot be made empty and filled") { Advice = "Use an array or List<T> in messages" };
            return null;
        }

        return new SequenceShape(entry.Type, element, FormOf(type), making)
        {
            IsQuick = type is IArrayTypeSymbol || JsonCollections.Base(type, ListClass) is not null,
            HasDefault = type.Is(Immutable + "ImmutableArray`1"),
        };
    }

    private static ITypeSymbol? ItemOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.IsSZArray ? array.ElementType : null,
        _ => JsonCollections.As(type, Generic + "IEnumerable`1")?.TypeArguments[0],
    };

    private static SequenceForm FormOf(ITypeSymbol type) =>
        type is IArrayTypeSymbol || type.Is(Immutable + "ImmutableArray`1") ? SequenceForm.Array
        : type.Is(ListClass) || type.Is(Generic + "IList`1") || type.Is(Generic + "IReadOnlyList`1") ? SequenceForm.Indexed
        : type.TypeKind == TypeKind.Interface && IsPlain(type) || JsonCollections.IsOfFramework(type) ? SequenceForm.Enumerated
        : SequenceForm.EnumeratedAsInterface;

    private static Making? MakingOf(ITypeSymbol type, string item)
    {
        var list = $"new global::{Generic}List<{item}>()";
        if (type is IArrayTypeSymbol)
        {
            return new Making(list, "items.Add", "items.ToArray()");
        }

        if (IsPlain(type) || type.Is(ListClass))
        {
            return new Making(list, "items.Add");
        }

        if (MadeAsSets.Any(type.Is))
        {
            return new Making($"new global::{Generic}HashSet<{item}>()", "items.Add");
        }

        if (MadeOfLists.FirstOrDefault(made => type.Is(made.Type)).Factory is { } factory)
        {
            return new Making(list, "items.Add", $"global::{Immutable}{factory}.CreateRange(items)");
        }

        if (!JsonCollections.CanBeMade(type))
        {
            return null;
        }

        var empty = $"new {type.ToPlainSource()}()";
        foreach (var (definition, method) in Adding)
        {
            if (JsonCollections.Base(type, definition) is { } adding)
            {
                return new Making(empty, type.Is(definition) ? $"items.{method}" : $"(({adding.ToPlainSource()})items).{method}");
            }
        }

        // Of a struct, items must go into one box.
        return JsonCollections.As(type, Generic + "ICollection`1")?.ToPlainSource() is not { } collection ? null
            : type.IsValueType ? new Making($"({collection}){empty}", "items.Add", $"({type.ToPlainSource()})items")
            : new Making(empty, $"(({collection})items).Add");
    }

    private static bool IsPlain(ITypeSymbol type) => type.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IList_T
        or SpecialType.System_Collections_Generic_IReadOnlyList_T or SpecialType.System_Collections_Generic_IEnumerable_T
        or SpecialType.System_Collections_Generic_ICollection_T or SpecialType.System_Collections_Generic_IReadOnlyCollection_T;
}

using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Generators.Json;

/// <summary>The shapes of what is written as an object, key by key. No shape and no gap for other types.</summary>
internal static class JsonDictionaries
{
    private const string Generic = "System.Collections.Generic.";
    private const string Immutable = "System.Collections.Immutable.";

    private static readonly string[] Plain = [Generic + "Dictionary`2", Generic + "IDictionary`2", Generic + "IReadOnlyDictionary`2"];

    // What is read into a dictionary first, and made of that.
    private static readonly (string Type, string Factory)[] MadeOfDictionaries =
    [
        (Immutable + "ImmutableDictionary`2", "ImmutableDictionary"),
        (Immutable + "IImmutableDictionary`2", "ImmutableDictionary"),
        (Immutable + "ImmutableSortedDictionary`2", "ImmutableSortedDictionary"),
    ];

    public static JsonShape? Create(JsonShapeTable table, JsonShapeEntry entry, out JsonGap? gap)
    {
        gap = null;
        var type = entry.Symbol;
        if ((JsonCollections.As(type, Generic + "IDictionary`2") ?? JsonCollections.As(type, Generic + "IReadOnlyDictionary`2")) is not { } dictionary)
        {
            return null;
        }

        if ((table.HoldsStates ? JsonKey.OfState(dictionary.TypeArguments[0]) : JsonKey.Of(dictionary.TypeArguments[0])) is not { } key)
        {
            gap = new JsonGap("", $"'{type.ToMessage()}' has keys of type '{dictionary.TypeArguments[0].ToMessage()}', which has no text to name a property by") { Advice = "Use string, number, enum, Guid or time keys" };
            return null;
        }

        if (table.Add(dictionary.TypeArguments[1], entry.IsRead, out gap) is not { } element)
        {
            return null;
        }

        var making = MakingOf(type, key.Type, dictionary.TypeArguments[1].ToPlainSource());
        if (entry.IsRead && making is null)
        {
            gap = new JsonGap("", $"'{type.ToMessage()}' can be written but not read: it cannot be made empty and filled") { Advice = "Use Dictionary<TKey, TValue> in messages" };
            return null;
        }

        return new DictionaryShape(entry.Type, key, element, making)
        {
            IsQuick = JsonCollections.Base(type, Plain[0]) is not null,
            IsEnumeratedAsInterface = !JsonCollections.IsOfFramework(type),
        };
    }

    private static Making? MakingOf(ITypeSymbol type, string key, string value)
    {
        var plain = $"new global::{Generic}Dictionary<{key}, {value}>()";
        if (Plain.Any(type.Is))
        {
            return new Making(plain, "items");
        }

        if (MadeOfDictionaries.FirstOrDefault(made => type.Is(made.Type)).Factory is { } factory)
        {
            return new Making(plain, "items", $"global::{Immutable}{factory}.CreateRange(items)");
        }

        var empty = $"new {type.ToPlainSource()}()";
        return !JsonCollections.CanBeMade(type) || JsonCollections.As(type, Generic + "IDictionary`2")?.ToPlainSource() is not { } dictionary ? null
            : type.IsValueType ? new Making($"({dictionary}){empty}", "items", $"({type.ToPlainSource()})items")
            : new Making(empty, $"(({dictionary})items)");
    }
}

using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Generators.Json;

/// <summary>The shapes of what is written as an object, key by key. No shape and no gap for other types.</summary>
internal static class JsonDictionaries
{
    public static JsonShape? Create(JsonShapeTable table, JsonShapeEntry entry, out JsonGap? gap)
    {
        gap = null;
        if (entry.Symbol is not INamedTypeSymbol { TypeArguments.Length: 2 } type || !IsDictionary(type))
        {
            return null;
        }

        if (type.TypeArguments[0].SpecialType != SpecialType.System_String)
        {
            gap = new JsonGap("", $"'{type.ToMessage()}' has keys that are not strings, which {JsonShapes.NotCovered}");
            return null;
        }

        return table.Add(type.TypeArguments[1], entry.IsRead, out gap) is { } element ? new DictionaryShape(entry.Type, element) : null;
    }

    private static bool IsDictionary(INamedTypeSymbol type) =>
        type.Is("System.Collections.Generic.Dictionary`2") || type.Is("System.Collections.Generic.IDictionary`2")
        || type.Is("System.Collections.Generic.IReadOnlyDictionary`2");
}

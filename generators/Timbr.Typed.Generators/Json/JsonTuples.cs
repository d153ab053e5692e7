using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Generators.Json;

/// <summary>
/// The shapes of tuples: objects under the names of their elements. <c>JsonSerializer</c> does not know these and writes an empty object.
/// </summary>
internal static class JsonTuples
{
    public static JsonShape? Create(JsonShapeTable table, JsonShapeEntry entry, INamedTypeSymbol type, out JsonGap? gap)
    {
        gap = null;
        var members = new List<JsonMember>();
        foreach (var element in type.TupleElements)
        {
            if (table.Add(element.Type, entry.IsRead, out gap) is not { } part)
            {
                gap = gap?.Under(element.Name);
                return null;
            }

            members.Add(new JsonMember
            {
                Name = Symbols.Escape(element.Name),
                JsonName = JsonNaming.Apply(table.Naming, element.Name),
                Type = part,
                MayBeNull = element.Type.MayBeNull(),
                NullsWithin = element.Type.NullsWithin(),
                DeclaringType = entry.Type.Source,
                Setter = MemberSetter.Assignment,
            });
        }

        if (JsonObjects.Twice(members) is { } twice)
        {
            gap = new JsonGap("", $"'{type.ToMessage()}' has two elements that are called '{twice.JsonName}' in JSON") { Advice = "Give one of them another name", IsContradiction = true };
            return null;
        }

        return new ObjectShape(entry.Type, members.ToEquatableArray()) { StartsAsDefault = true };
    }
}

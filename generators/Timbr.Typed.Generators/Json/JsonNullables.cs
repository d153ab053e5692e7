using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Generators.Json;

/// <summary>The shapes of values that may be null.</summary>
internal static class JsonNullables
{
    public static JsonShape? Create(JsonShapeTable table, JsonShapeEntry entry, ITypeSymbol value, out JsonGap? gap)
    {
        if (table.Add(value, entry.IsRead, out gap) is not { } element)
        {
            return null;
        }

        var shape = new NullableShape(entry.Type, element) { HoldsPrimitive = value.TypeKind == TypeKind.Enum || JsonPrimitives.Of(value) is not null };
        return value is INamedTypeSymbol { EnumUnderlyingType: { } number } && !JsonEnums.IsNamed(value)
            ? With(shape, JsonPrimitives.Of(number)!, $"({number.ToPlainSource()}){RowStatement.Some}")
            : JsonPrimitives.Of(value) is { } primitive ? With(shape, primitive, RowStatement.Some)
            : shape;
    }

    private static NullableShape With(NullableShape shape, JsonPrimitive primitive, string value) => shape with
    {
        ElementRow = RowStatement.Of(primitive, value),
        ElementSlotRow = RowStatement.OfSlot(primitive, value),
    };
}

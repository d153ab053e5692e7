using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Generators.Json;

/// <summary>The shapes of enums.</summary>
internal static class JsonEnums
{
    public static JsonShape Create(JsonShapeEntry entry, INamedTypeSymbol type) =>
        new EnumShape(entry.Type, type.EnumUnderlyingType!.ToPlainSource(), JsonPrimitives.Of(type.EnumUnderlyingType!)!);
}

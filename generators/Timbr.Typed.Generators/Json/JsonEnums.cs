using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Generators.Json;

/// <summary>The shapes of enums.</summary>
internal static class JsonEnums
{
    public static JsonShape Create(JsonShapeEntry entry, INamedTypeSymbol type) => IsNamed(type)
        ? new NamedEnumShape(entry.Type, EnumNames.Of(type), type.Attribute("System.FlagsAttribute") is not null)
        : new EnumShape(entry.Type, type.EnumUnderlyingType!.ToPlainSource(), JsonPrimitives.Of(type.EnumUnderlyingType!)!);

    /// <summary>Whether the type says that it is written by its names.</summary>
    public static bool IsNamed(ITypeSymbol type) => type.TypeKind == TypeKind.Enum
        && type.Attribute(JsonAttributes.Converter)?.Argument<ITypeSymbol>(0) is INamedTypeSymbol converter
        && (converter.Is("System.Text.Json.Serialization.JsonStringEnumConverter")
            || (converter.Is("System.Text.Json.Serialization.JsonStringEnumConverter`1") && SymbolEqualityComparer.Default.Equals(converter.TypeArguments[0], type)));
}

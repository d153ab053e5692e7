using Microsoft.CodeAnalysis;
using static Timbr.Typed.Generators.Names;

namespace Timbr.Typed.Generators.Json;

/// <summary>The shapes of enums.</summary>
internal static class JsonEnums
{
    private const string Converter = "System.Text.Json.Serialization.JsonStringEnumConverter";
    private const string ConverterOfOne = "System.Text.Json.Serialization.JsonStringEnumConverter`1";

    public static JsonShape Create(JsonShapeEntry entry, INamedTypeSymbol type) => IsNamed(type)
        ? new NamedEnumShape(entry.Type, EnumNames.Of(type), IsFlags(type))
        : new EnumShape(entry.Type, type.EnumUnderlyingType!.ToPlainSource(), JsonPrimitives.Of(type.EnumUnderlyingType!)!);

    /// <summary>Whether the type says that it is written by its names.</summary>
    public static bool IsNamed(ITypeSymbol type) => ConverterOn(type) is { } converter && Converts(converter, type);

    /// <summary>The framework's converter to names that a type or member is marked with; null for none.</summary>
    public static INamedTypeSymbol? ConverterOn(ISymbol symbol) =>
        symbol.Attribute(JsonAttributes.Converter)?.Argument<ITypeSymbol>(0) is INamedTypeSymbol converter && (converter.Is(Converter) || converter.Is(ConverterOfOne)) ? converter : null;

    /// <summary>The member with code of its own; null where the converter is not for its type.</summary>
    public static JsonMember? Apply(INamedTypeSymbol converter, ITypeSymbol type, JsonMember member)
    {
        var isNullable = type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        if ((isNullable ? ((INamedTypeSymbol)type).TypeArguments[0] : type) is not INamedTypeSymbol value || !Converts(converter, value))
        {
            return null;
        }

        var name = $"NameOf_{(member.Getter == MemberGetter.NameInBase ? "Base_" : "")}{member.Name.TrimStart('@')}";
        return member with
        {
            Own = new NamedEnumShape(JsonType.Of(value), EnumNames.Of(value), IsFlags(value)) { Class = name },
            Part = isNullable
                ? new JsonPart(
                    member.Type,
                    $"{{\n    if ({JsonPart.Value} is {{ }} name)\n    {{\n        {name}.Write(json, name);\n    }}\n    else\n    {{\n        json.WriteNull();\n    }}\n}}",
                    $"({J}JsonInput.IsNull(ref reader) ? default({member.Type}) : {name}.Read(ref reader))",
                    IsPrimitive: true)
                : new JsonPart(member.Type, $"{name}.Write(json, {JsonPart.Value});", $"{name}.Read(ref reader)", IsPrimitive: true),
        };
    }

    private static bool Converts(INamedTypeSymbol converter, ITypeSymbol type) =>
        type.TypeKind == TypeKind.Enum && (converter.Is(Converter) || SymbolEqualityComparer.Default.Equals(converter.TypeArguments[0], type));

    private static bool IsFlags(INamedTypeSymbol type) => type.Attribute("System.FlagsAttribute") is not null;
}

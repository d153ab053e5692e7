using Microsoft.CodeAnalysis;
using Timbr.Typed.Generators.Json.States;
using static Timbr.Typed.Generators.Names;

namespace Timbr.Typed.Generators.Json;

/// <summary>What the keys of a dictionary are, and how they become names of properties.</summary>
/// <param name="Type">The type in source.</param>
/// <param name="Writing">The statement that writes <see cref="JsonPart.Value"/> and its colon.</param>
/// <param name="Reading">The expression that reads one.</param>
internal sealed record JsonKey(string Type, string Writing, string Reading)
{
    /// <summary>For an enum that is written by its names, these.</summary>
    public EnumNames? Names { get; init; }

    /// <summary>What a file of states says of an enum.</summary>
    public string EnumText { get; init; } = "";

    /// <summary>The method of <c>JsonInput</c> that goes to the next key.</summary>
    public string Next { get; init; } = "NextProperty";

    /// <summary>Null where <c>JsonSerializer</c> takes no such keys.</summary>
    public static JsonKey? Of(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { TypeKind: TypeKind.Enum } named =>
            new JsonKey(type.ToPlainSource(), $"{EnumNames.Field}.WriteKey(json, {JsonPart.Value});", $"{EnumNames.Field}.ReadKey(ref reader)") { Names = EnumNames.Of(named) },
        _ => JsonPrimitives.Of(type) is { IsKey: true } primitive ? Of(type, primitive) : null,
    };

    /// <summary>The same for states: every value comes back, those of enums that have no name or two among them.</summary>
    public static JsonKey? OfState(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { TypeKind: TypeKind.Enum } named)
        {
            var number = Of(named.EnumUnderlyingType!, JsonPrimitives.Of(named.EnumUnderlyingType!)!);
            return new JsonKey(
                type.ToPlainSource(),
                number.Writing.Replace(JsonPart.Value, $"({number.Type}){JsonPart.Value}"),
                $"({type.ToPlainSource()}){number.Reading}")
            {
                EnumText = StateText.OfEnum(named),
            };
        }

        return JsonPrimitives.Of(type) is { IsKey: true } primitive ? Of(type, StatePrimitives.Of(primitive)) with { Next = "NextExactProperty" } : null;
    }

    /// <summary>The statement that writes a key and its colon.</summary>
    public string Write(string key) => Writing.Replace(JsonPart.Value, key);

    private static JsonKey Of(ITypeSymbol type, JsonPrimitive primitive) =>
        new(type.ToPlainSource(), $"json.{primitive.KeyWriter}({JsonPart.Value});", $"{J}JsonInput.{primitive.KeyReader}(ref reader)");
}

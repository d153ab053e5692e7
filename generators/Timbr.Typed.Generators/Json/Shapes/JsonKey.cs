using Microsoft.CodeAnalysis;
using static Timbr.Typed.Generators.Names;

namespace Timbr.Typed.Generators.Json;

/// <summary>What the keys of a dictionary are, and how they become names of properties.</summary>
/// <param name="Type">The type in source.</param>
/// <param name="Reading">The expression that reads one.</param>
/// <param name="Names">For an enum, its names.</param>
internal sealed record JsonKey(string Type, string Reading, EnumNames? Names)
{
    /// <summary>Null where <c>JsonSerializer</c> takes no such keys.</summary>
    public static JsonKey? Of(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { TypeKind: TypeKind.Enum } named => new JsonKey(type.ToPlainSource(), $"{EnumNames.Field}.ReadKey(ref reader)", EnumNames.Of(named)),
        _ when JsonPrimitives.Of(type) is { IsKey: true } primitive => new JsonKey(type.ToPlainSource(), $"{J}JsonInput.{primitive.KeyReader}(ref reader)", null),
        _ => null,
    };

    /// <summary>The statement that writes a key and its colon.</summary>
    public string Write(string key) => Names is null ? $"json.WriteKey({key});" : $"{EnumNames.Field}.WriteKey(json, {key});";
}

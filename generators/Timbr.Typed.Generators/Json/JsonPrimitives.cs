using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Generators.Json;

/// <summary>The types that the library writes and reads with one call each: a line adds one, to code, schema and baseline.</summary>
internal static class JsonPrimitives
{
    private static readonly JsonPrimitive ByteArray = new("System.Byte[]", "ReadBytes", "base64", "string") { IsKey = false, IsInRow = false };

    private static readonly JsonPrimitive Memory = new("System.Memory`1", "ReadMemory", "base64", "string") { IsKey = false, IsInRow = false };

    private static readonly JsonPrimitive ReadOnlyMemory = new("System.ReadOnlyMemory`1", "ReadReadOnlyMemory", "base64", "string") { IsKey = false, IsInRow = false };

    // A format stands where every value has it, for there are validators that hold values to it: a time without an offset is no "time"
    // of RFC 3339, and what a Uri was made of may be any text.
    private static readonly JsonPrimitive[] All =
    [
        new("System.Boolean", "ReadBoolean", "bool", "boolean"),
        new("System.Byte", "ReadByte", "byte", "integer"),
        new("System.SByte", "ReadSByte", "sbyte", "integer"),
        new("System.Int16", "ReadInt16", "short", "integer"),
        new("System.UInt16", "ReadUInt16", "ushort", "integer"),
        new("System.Int32", "ReadInt32", "int", "integer"),
        new("System.UInt32", "ReadUInt32", "uint", "integer"),
        new("System.Int64", "ReadInt64", "long", "integer"),
        new("System.UInt64", "ReadUInt64", "ulong", "integer"),
        new("System.Single", "ReadSingle", "float", "number") { CanThrow = true },
        new("System.Double", "ReadDouble", "double", "number") { CanThrow = true },
        new("System.Decimal", "ReadDecimal", "decimal", "number"),
        new("System.Half", "ReadHalf", "half", "number") { CanThrow = true },
        new("System.Int128", "ReadInt128", "int128", "integer"),
        new("System.UInt128", "ReadUInt128", "uint128", "integer"),
        new("System.Char", "ReadChar", "char", "string", ", \"minLength\": 1, \"maxLength\": 1") { IsInRow = false },
        new("System.String", "ReadString", "string", "string"),
        ByteArray,
        Memory,
        ReadOnlyMemory,
        new("System.Guid", "ReadGuid", "guid", "string", ", \"format\": \"uuid\""),
        new("System.DateTime", "ReadDateTime", "date-time", "string", ", \"pattern\": \"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}:\\\\d{2}(\\\\.\\\\d{1,7})?(Z|[+-]\\\\d{2}:\\\\d{2})?$\""),
        new("System.DateTimeOffset", "ReadDateTimeOffset", "date-time-offset", "string", ", \"format\": \"date-time\""),
        new("System.DateOnly", "ReadDateOnly", "date", "string", ", \"format\": \"date\""),
        new("System.TimeOnly", "ReadTimeOnly", "time", "string", ", \"pattern\": \"^\\\\d{2}:\\\\d{2}:\\\\d{2}(\\\\.\\\\d{1,7})?$\""),
        new("System.TimeSpan", "ReadTimeSpan", "time-span", "string", ", \"pattern\": \"^-?(\\\\d+\\\\.)?\\\\d{2}:\\\\d{2}:\\\\d{2}(\\\\.\\\\d{1,7})?$\""),
        new("System.Uri", "ReadUri", "uri", "string") { IsInRow = false },
        new("System.Version", "ReadVersion", "version", "string", ", \"pattern\": \"^\\\\d+(\\\\.\\\\d+){1,3}$\"") { IsInRow = false },
        new("System.Text.Json.JsonElement", "ReadElement", "json", "") { CanThrow = true, IsKey = false, IsInRow = false },
        new("System.Text.Json.JsonDocument", "ReadDocument", "json", "") { CanThrow = true, IsKey = false, IsInRow = false },
    ];

    private static readonly Dictionary<string, JsonPrimitive> ByName = All.ToDictionary(p => p.Type.Substring(p.Type.LastIndexOf('.') + 1), StringComparer.Ordinal);

    /// <summary>The word in a baseline for an enum that is written by its names.</summary>
    public const string NameWord = "name";

    private static readonly HashSet<string> Words = new(All.Select(p => p.Wire).Append(NameWord), StringComparer.Ordinal);

    /// <summary>The type's line; null for other types.</summary>
    public static JsonPrimitive? Of(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { IsSZArray: true, ElementType.SpecialType: SpecialType.System_Byte } => ByteArray,
        INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } => arguments[0].SpecialType != SpecialType.System_Byte ? null
            : type.Is(Memory.Type) ? Memory
            : type.Is(ReadOnlyMemory.Type) ? ReadOnlyMemory
            : null,
        INamedTypeSymbol named when ByName.TryGetValue(named.MetadataName, out var primitive) && named.Is(primitive.Type) => primitive,
        _ => null,
    };

    /// <summary>Whether a baseline calls a primitive so.</summary>
    public static bool IsWord(string name) => Words.Contains(name);
}

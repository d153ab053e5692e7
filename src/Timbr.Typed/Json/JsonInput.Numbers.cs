using System.Text.Json;

namespace Timbr.Typed.Json;

public static partial class JsonInput
{
    /// <summary>Reads <c>true</c> or <c>false</c>.</summary>
    public static bool ReadBoolean(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw Expected(ref reader, "true or false"),
    };

    /// <summary>Reads a whole number from 0 to 255.</summary>
    public static byte ReadByte(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetByte(out var value) ? value : throw Expected(ref reader, "a whole number from 0 to 255");

    /// <summary>Reads a whole number from -128 to 127.</summary>
    public static sbyte ReadSByte(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetSByte(out var value) ? value : throw Expected(ref reader, "a whole number from -128 to 127");

    /// <summary>Reads a whole number of 16 bits.</summary>
    public static short ReadInt16(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt16(out var value) ? value : throw Expected(ref reader, "a whole number from -32768 to 32767");

    /// <summary>Reads a whole number of 16 bits without sign.</summary>
    public static ushort ReadUInt16(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetUInt16(out var value) ? value : throw Expected(ref reader, "a whole number from 0 to 65535");

    /// <summary>Reads a whole number of 32 bits.</summary>
    public static int ReadInt32(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var value) ? value : throw Expected(ref reader, "a whole number of 32 bits");

    /// <summary>Reads a whole number of 32 bits without sign.</summary>
    public static uint ReadUInt32(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetUInt32(out var value) ? value : throw Expected(ref reader, "a whole number of 32 bits without sign");

    /// <summary>Reads a whole number of 64 bits.</summary>
    public static long ReadInt64(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var value) ? value : throw Expected(ref reader, "a whole number of 64 bits");

    /// <summary>Reads a whole number of 64 bits without sign.</summary>
    public static ulong ReadUInt64(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetUInt64(out var value) ? value : throw Expected(ref reader, "a whole number of 64 bits without sign");

    /// <summary>Reads a number; one too large is infinite.</summary>
    public static float ReadSingle(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetSingle(out var value) ? value : throw Expected(ref reader, "a number");

    /// <summary>Reads a number; one too large is infinite.</summary>
    public static double ReadDouble(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var value) ? value : throw Expected(ref reader, "a number");

    /// <summary>Reads a number of up to 28 digits.</summary>
    public static decimal ReadDecimal(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var value) ? value : throw Expected(ref reader, "a decimal number");
}

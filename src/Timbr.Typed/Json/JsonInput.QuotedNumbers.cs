using System.Text.Json;

namespace Timbr.Typed.Json;

public static partial class JsonInput
{
    /// <summary>Reads a whole number from 0 to 255, which may stand between quotes, as <c>JsonNumberHandling.AllowReadingFromString</c> has it.</summary>
    public static byte ReadQuotedByte(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String ? ReadKeyByte(ref reader) : ReadByte(ref reader);

    /// <summary>Reads a whole number from -128 to 127, which may stand between quotes, as <c>JsonNumberHandling.AllowReadingFromString</c> has it.</summary>
    public static sbyte ReadQuotedSByte(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String ? ReadKeySByte(ref reader) : ReadSByte(ref reader);

    /// <summary>Reads a whole number from -32768 to 32767, which may stand between quotes, as <c>JsonNumberHandling.AllowReadingFromString</c> has it.</summary>
    public static short ReadQuotedInt16(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String ? ReadKeyInt16(ref reader) : ReadInt16(ref reader);

    /// <summary>Reads a whole number from 0 to 65535, which may stand between quotes, as <c>JsonNumberHandling.AllowReadingFromString</c> has it.</summary>
    public static ushort ReadQuotedUInt16(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String ? ReadKeyUInt16(ref reader) : ReadUInt16(ref reader);

    /// <summary>Reads a whole number of 32 bits, which may stand between quotes, as <c>JsonNumberHandling.AllowReadingFromString</c> has it.</summary>
    public static int ReadQuotedInt32(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String ? ReadKeyInt32(ref reader) : ReadInt32(ref reader);

    /// <summary>Reads a whole number of 32 bits without sign, which may stand between quotes, as <c>JsonNumberHandling.AllowReadingFromString</c> has it.</summary>
    public static uint ReadQuotedUInt32(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String ? ReadKeyUInt32(ref reader) : ReadUInt32(ref reader);

    /// <summary>Reads a whole number of 64 bits, which may stand between quotes, as <c>JsonNumberHandling.AllowReadingFromString</c> has it.</summary>
    public static long ReadQuotedInt64(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String ? ReadKeyInt64(ref reader) : ReadInt64(ref reader);

    /// <summary>Reads a whole number of 64 bits without sign, which may stand between quotes, as <c>JsonNumberHandling.AllowReadingFromString</c> has it.</summary>
    public static ulong ReadQuotedUInt64(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String ? ReadKeyUInt64(ref reader) : ReadUInt64(ref reader);

    /// <summary>Reads a whole number of 128 bits, which may stand between quotes, as <c>JsonNumberHandling.AllowReadingFromString</c> has it.</summary>
    public static Int128 ReadQuotedInt128(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String ? ReadKeyInt128(ref reader) : ReadInt128(ref reader);

    /// <summary>Reads a whole number of 128 bits without sign, which may stand between quotes, as <c>JsonNumberHandling.AllowReadingFromString</c> has it.</summary>
    public static UInt128 ReadQuotedUInt128(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String ? ReadKeyUInt128(ref reader) : ReadUInt128(ref reader);

    /// <summary>Reads a number of 16 bits, which may stand between quotes, as <c>JsonNumberHandling.AllowReadingFromString</c> has it.</summary>
    public static Half ReadQuotedHalf(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String ? ReadKeyHalf(ref reader) : ReadHalf(ref reader);

    /// <summary>Reads a number, which may stand between quotes, as <c>JsonNumberHandling.AllowReadingFromString</c> has it.</summary>
    public static float ReadQuotedSingle(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String ? ReadKeySingle(ref reader) : ReadSingle(ref reader);

    /// <summary>Reads a number, which may stand between quotes, as <c>JsonNumberHandling.AllowReadingFromString</c> has it.</summary>
    public static double ReadQuotedDouble(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String ? ReadKeyDouble(ref reader) : ReadDouble(ref reader);

    /// <summary>Reads a decimal number, which may stand between quotes, as <c>JsonNumberHandling.AllowReadingFromString</c> has it.</summary>
    public static decimal ReadQuotedDecimal(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String ? ReadKeyDecimal(ref reader) : ReadDecimal(ref reader);
}

using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Timbr.Typed.Json;

public static partial class JsonInput
{
    /// <summary>Reads a whole number from 0 to 255.</summary>
    public static byte ReadByte(ref Utf8JsonReader reader) =>
        IsWhole(in reader, 0, byte.MaxValue, out var whole) ? (byte)whole
        : reader.TokenType == JsonTokenType.Number && reader.TryGetByte(out var value) ? value : throw Expected(ref reader, "a whole number from 0 to 255");

    /// <summary>Reads a whole number from -128 to 127.</summary>
    public static sbyte ReadSByte(ref Utf8JsonReader reader) =>
        IsWhole(in reader, sbyte.MinValue, sbyte.MaxValue, out var whole) ? (sbyte)whole
        : reader.TokenType == JsonTokenType.Number && reader.TryGetSByte(out var value) ? value : throw Expected(ref reader, "a whole number from -128 to 127");

    /// <summary>Reads a whole number of 16 bits.</summary>
    public static short ReadInt16(ref Utf8JsonReader reader) =>
        IsWhole(in reader, short.MinValue, short.MaxValue, out var whole) ? (short)whole
        : reader.TokenType == JsonTokenType.Number && reader.TryGetInt16(out var value) ? value : throw Expected(ref reader, "a whole number from -32768 to 32767");

    /// <summary>Reads a whole number of 16 bits without sign.</summary>
    public static ushort ReadUInt16(ref Utf8JsonReader reader) =>
        IsWhole(in reader, 0, ushort.MaxValue, out var whole) ? (ushort)whole
        : reader.TokenType == JsonTokenType.Number && reader.TryGetUInt16(out var value) ? value : throw Expected(ref reader, "a whole number from 0 to 65535");

    /// <summary>Reads a whole number of 32 bits.</summary>
    public static int ReadInt32(ref Utf8JsonReader reader) =>
        IsWhole(in reader, int.MinValue, int.MaxValue, out var whole) ? (int)whole
        : reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var value) ? value : throw Expected(ref reader, "a whole number of 32 bits");

    /// <summary>Reads a whole number of 32 bits without sign.</summary>
    public static uint ReadUInt32(ref Utf8JsonReader reader) =>
        IsWhole(in reader, 0, uint.MaxValue, out var whole) ? (uint)whole
        : reader.TokenType == JsonTokenType.Number && reader.TryGetUInt32(out var value) ? value : throw Expected(ref reader, "a whole number of 32 bits without sign");

    /// <summary>Reads a whole number of 64 bits.</summary>
    public static long ReadInt64(ref Utf8JsonReader reader) =>
        IsWhole(in reader, long.MinValue, long.MaxValue, out var whole) ? whole
        : reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var value) ? value : throw Expected(ref reader, "a whole number of 64 bits");

    /// <summary>Reads a whole number of 64 bits without sign.</summary>
    public static ulong ReadUInt64(ref Utf8JsonReader reader) =>
        IsWhole(in reader, 0, long.MaxValue, out var whole) ? (ulong)whole
        : reader.TokenType == JsonTokenType.Number && reader.TryGetUInt64(out var value) ? value : throw Expected(ref reader, "a whole number of 64 bits without sign");

    // The few that this refuses, such as -0 without sign, the framework decides.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsWhole(in Utf8JsonReader reader, long least, long greatest, out long value)
    {
        value = 0;
        return reader.TokenType == JsonTokenType.Number
            && (least < 0 || reader.ValueSpan[0] != '-')
            && JsonNumber.TryParse(reader.ValueSpan, out value)
            && value >= least
            && value <= greatest;
    }
}

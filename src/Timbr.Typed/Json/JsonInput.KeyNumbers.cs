using System.Text.Json;

namespace Timbr.Typed.Json;

public static partial class JsonInput
{
    /// <summary>Reads a property's name that is <c>True</c> or <c>False</c>, in letters of any size.</summary>
    public static bool ReadKeyBoolean(ref Utf8JsonReader reader) => TryReadText(in reader, out bool value) ? value : throw Expected(ref reader, "true or false");

    /// <summary>Reads a property's name that is a whole number from 0 to 255.</summary>
    public static byte ReadKeyByte(ref Utf8JsonReader reader) => TryReadText(in reader, out byte value) ? value : throw Expected(ref reader, "a whole number from 0 to 255");

    /// <summary>Reads a property's name that is a whole number from -128 to 127.</summary>
    public static sbyte ReadKeySByte(ref Utf8JsonReader reader) => TryReadText(in reader, out sbyte value) ? value : throw Expected(ref reader, "a whole number from -128 to 127");

    /// <summary>Reads a property's name that is a whole number from -32768 to 32767.</summary>
    public static short ReadKeyInt16(ref Utf8JsonReader reader) => TryReadText(in reader, out short value) ? value : throw Expected(ref reader, "a whole number from -32768 to 32767");

    /// <summary>Reads a property's name that is a whole number from 0 to 65535.</summary>
    public static ushort ReadKeyUInt16(ref Utf8JsonReader reader) => TryReadText(in reader, out ushort value) ? value : throw Expected(ref reader, "a whole number from 0 to 65535");

    /// <summary>Reads a property's name that is a whole number of 32 bits.</summary>
    public static int ReadKeyInt32(ref Utf8JsonReader reader) => TryReadText(in reader, out int value) ? value : throw Expected(ref reader, "a whole number of 32 bits");

    /// <summary>Reads a property's name that is a whole number of 32 bits without sign.</summary>
    public static uint ReadKeyUInt32(ref Utf8JsonReader reader) => TryReadText(in reader, out uint value) ? value : throw Expected(ref reader, "a whole number of 32 bits without sign");

    /// <summary>Reads a property's name that is a whole number of 64 bits.</summary>
    public static long ReadKeyInt64(ref Utf8JsonReader reader) => TryReadText(in reader, out long value) ? value : throw Expected(ref reader, "a whole number of 64 bits");

    /// <summary>Reads a property's name that is a whole number of 64 bits without sign.</summary>
    public static ulong ReadKeyUInt64(ref Utf8JsonReader reader) => TryReadText(in reader, out ulong value) ? value : throw Expected(ref reader, "a whole number of 64 bits without sign");

    /// <summary>Reads a property's name that is a whole number of 128 bits.</summary>
    public static Int128 ReadKeyInt128(ref Utf8JsonReader reader) => TryReadText(in reader, out Int128 value) ? value : throw Expected(ref reader, "a whole number of 128 bits");

    /// <summary>Reads a property's name that is a whole number of 128 bits without sign.</summary>
    public static UInt128 ReadKeyUInt128(ref Utf8JsonReader reader) => TryReadText(in reader, out UInt128 value) ? value : throw Expected(ref reader, "a whole number of 128 bits without sign");

    /// <summary>Reads a property's name that is a number of 16 bits.</summary>
    public static Half ReadKeyHalf(ref Utf8JsonReader reader) => TryReadText(in reader, out Half value) ? value : throw Expected(ref reader, "a number of 16 bits");

    /// <summary>Reads a property's name that is a number.</summary>
    public static float ReadKeySingle(ref Utf8JsonReader reader) => TryReadText(in reader, out float value) ? value : throw Expected(ref reader, "a number");

    /// <summary>Reads a property's name that is a number.</summary>
    public static double ReadKeyDouble(ref Utf8JsonReader reader) => TryReadText(in reader, out double value) ? value : throw Expected(ref reader, "a number");

    /// <summary>Reads a property's name that is a decimal number.</summary>
    public static decimal ReadKeyDecimal(ref Utf8JsonReader reader) => TryReadText(in reader, out decimal value) ? value : throw Expected(ref reader, "a decimal number");
}

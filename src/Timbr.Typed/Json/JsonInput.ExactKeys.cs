using System.Text.Json;

namespace Timbr.Typed.Json;

/// <content>Reads the keys that <c>JsonBuffer.WriteExactKey</c> has written.</content>
public static partial class JsonInput
{
    /// <summary>Goes to the next property of an object, whose name may have halves of surrogate pairs.</summary>
    /// <returns>True on a property's name, false at the object's end.</returns>
    public static bool NextExactProperty(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.PropertyName;
    }

    /// <summary>Reads a property's name, which may have halves of surrogate pairs.</summary>
    public static string ReadKeyExactString(ref Utf8JsonReader reader) => UnescapedExactly(in reader);

    /// <summary>Reads a property's name of one character, which may be half of a surrogate pair.</summary>
    public static char ReadKeyExactChar(ref Utf8JsonReader reader)
    {
        var value = AsValue(in reader);
        return ReadExactChar(ref value);
    }

    /// <summary>Reads a property's name that is a URI with the word <c>absolute</c> or <c>relative</c> before it.</summary>
    public static Uri ReadKeyExactUri(ref Utf8JsonReader reader)
    {
        var value = AsValue(in reader);
        return ReadExactUri(ref value)!;
    }

    /// <summary>Reads a property's name that is an ISO 8601 time, which may have the word <c>local</c> behind it.</summary>
    public static DateTime ReadKeyExactDateTime(ref Utf8JsonReader reader)
    {
        var value = AsValue(in reader);
        return ReadExactDateTime(ref value);
    }

    /// <summary>Reads a property's name that is a number, zeros with their sign.</summary>
    public static decimal ReadKeyExactDecimal(ref Utf8JsonReader reader) => Signed(ReadKeyDecimal(ref reader), in reader);

    /// <summary>Reads a property's name that is a number, or what <see cref="ReadExactDouble"/> takes for one.</summary>
    public static double ReadKeyExactDouble(ref Utf8JsonReader reader) =>
        TryReadNaN<ulong>(in reader, out var bits) ? BitConverter.UInt64BitsToDouble(bits) : ReadKeyDouble(ref reader);

    /// <summary>Reads a property's name that is a number, or what <see cref="ReadExactSingle"/> takes for one.</summary>
    public static float ReadKeyExactSingle(ref Utf8JsonReader reader) =>
        TryReadNaN<uint>(in reader, out var bits) ? BitConverter.UInt32BitsToSingle(bits) : ReadKeySingle(ref reader);

    /// <summary>Reads a property's name that is a number, or what <see cref="ReadExactHalf"/> takes for one.</summary>
    public static Half ReadKeyExactHalf(ref Utf8JsonReader reader) =>
        TryReadNaN<ushort>(in reader, out var bits) ? BitConverter.UInt16BitsToHalf(bits) : ReadKeyHalf(ref reader);
}

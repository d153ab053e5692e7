using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;

namespace Timbr.Typed.Json;

/// <content>Reads what <c>JsonBuffer.WriteExact</c> has written. Other than the framework's it takes halves of surrogate pairs.</content>
public static partial class JsonInput
{
    private const int LongestTime = 40;

    /// <summary>Reads a string of one character, which may be half of a surrogate pair.</summary>
    public static char ReadExactChar(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && UnescapedExactly(in reader) is [var value] ? value : throw Expected(ref reader, "a string of one character");

    /// <summary>Reads a string, which may have halves of surrogate pairs, or null.</summary>
    public static string? ReadExactString(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null
        : reader.TokenType == JsonTokenType.String ? UnescapedExactly(in reader)
        : throw Expected(ref reader, "a string");

    /// <summary>Reads a number of up to 28 digits, zeros with their sign.</summary>
    public static decimal ReadExactDecimal(ref Utf8JsonReader reader) => Signed(ReadDecimal(ref reader), in reader);

    /// <summary>Reads a number, or a string such as <c>"NaN"</c>, <c>"NaN 7FF8000000000001"</c> or <c>"Infinity"</c>.</summary>
    public static double ReadExactDouble(ref Utf8JsonReader reader) =>
        TryReadNaN<ulong>(in reader, out var bits) ? BitConverter.UInt64BitsToDouble(bits) : ReadNamedDouble(ref reader);

    /// <summary>Reads a number, or a string such as <c>"NaN"</c>, <c>"NaN 7FC00001"</c> or <c>"Infinity"</c>.</summary>
    public static float ReadExactSingle(ref Utf8JsonReader reader) =>
        TryReadNaN<uint>(in reader, out var bits) ? BitConverter.UInt32BitsToSingle(bits) : ReadNamedSingle(ref reader);

    /// <summary>Reads a number, or a string such as <c>"NaN"</c>, <c>"NaN 7E01"</c> or <c>"Infinity"</c>.</summary>
    public static Half ReadExactHalf(ref Utf8JsonReader reader) =>
        TryReadNaN<ushort>(in reader, out var bits) ? BitConverter.UInt16BitsToHalf(bits) : ReadNamedHalf(ref reader);

    /// <summary>Reads an ISO 8601 time, which may have the word <c>local</c> behind it.</summary>
    public static DateTime ReadExactDateTime(ref Utf8JsonReader reader)
    {
        var text = reader.ValueSpan;
        if (reader.TokenType != JsonTokenType.String || text.Length > LongestTime || !text.EndsWith(" local"u8))
        {
            return ReadDateTime(ref reader);
        }

        Span<byte> quoted = stackalloc byte[LongestTime + 2];
        var time = text[..^JsonBuffer.Local.Length];
        quoted[0] = quoted[time.Length + 1] = (byte)'"';
        time.CopyTo(quoted[1..]);
        var inner = new Utf8JsonReader(quoted[..(time.Length + 2)]);
        return inner.Read() && inner.TryGetDateTime(out var value) && value.Kind != DateTimeKind.Local
            ? value.Kind == DateTimeKind.Utc ? value.ToLocalTime() : DateTime.SpecifyKind(value, DateTimeKind.Local)
            : throw Expected(ref reader, "a time such as \"2026-01-31T13:05:00 local\"");
    }

    /// <summary>Reads a URI with the word <c>absolute</c> or <c>relative</c> before it, or null.</summary>
    public static Uri? ReadExactUri(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        var text = reader.TokenType == JsonTokenType.String ? UnescapedExactly(in reader) : "";
        var isAbsolute = text.StartsWith(JsonBuffer.Absolute, StringComparison.Ordinal);
        return (isAbsolute || text.StartsWith(JsonBuffer.Relative, StringComparison.Ordinal))
            && Uri.TryCreate(text[JsonBuffer.Absolute.Length..], isAbsolute ? UriKind.Absolute : UriKind.Relative, out var value)
                ? value
                : throw Expected(ref reader, "a URI such as \"absolute https://example.org\"");
    }

    /// <summary>Reads any value.</summary>
    public static JsonElement ReadExactElement(ref Utf8JsonReader reader) => ReadElement(ref reader);

    /// <summary>Reads any value; null is null.</summary>
    public static JsonDocument? ReadExactDocument(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null ? null : ReadDocument(ref reader);

    private static decimal Signed(decimal value, in Utf8JsonReader reader) =>
        value == 0 && reader.ValueSpan.StartsWith("-"u8) && !decimal.IsNegative(value) ? decimal.Negate(value) : value;

    private static bool TryReadNaN<TBits>(in Utf8JsonReader reader, out TBits bits)
        where TBits : struct, IBinaryInteger<TBits>
    {
        bits = default;
        var text = reader.ValueSpan;
        return reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && text.StartsWith("NaN "u8)
            && TBits.TryParse(text["NaN ".Length..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out bits);
    }

    // What the framework takes for a string has no halves of surrogate pairs, whose escapes are JSON all the same.
    private static string UnescapedExactly(in Utf8JsonReader reader)
    {
        var text = reader.ValueSpan;
        if (!reader.ValueIsEscaped)
        {
            return Encoding.UTF8.GetString(text);
        }

        var letters = new StringBuilder(text.Length);
        while (text.IndexOf((byte)'\\') is var escape and >= 0)
        {
            letters.Append(Encoding.UTF8.GetString(text[..escape]));
            var kind = text[escape + 1];
            text = text[(escape + 2)..];
            letters.Append(kind switch
            {
                (byte)'n' => '\n',
                (byte)'r' => '\r',
                (byte)'t' => '\t',
                (byte)'b' => '\b',
                (byte)'f' => '\f',
                (byte)'u' => (char)ushort.Parse(text[..4], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
                _ => (char)kind,
            });
            text = text[(kind == 'u' ? 4 : 0)..];
        }

        return letters.Append(Encoding.UTF8.GetString(text)).ToString();
    }
}

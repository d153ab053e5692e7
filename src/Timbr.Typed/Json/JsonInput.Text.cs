using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Timbr.Typed.Json;

public static partial class JsonInput
{
    /// <summary>The name of a property, with U+FFFD for bytes that are no UTF-8.</summary>
    /// <param name="reader">Stands on the name.</param>
    public static string ReadName(ref Utf8JsonReader reader)
    {
        if (Utf8.IsValid(reader.ValueSpan))
        {
            return reader.GetString()!;
        }

        var text = Encoding.UTF8.GetString(reader.ValueSpan);
        if (!reader.ValueIsEscaped)
        {
            return text;
        }

        var again = new Utf8JsonReader(Encoding.UTF8.GetBytes($"\"{text}\""));
        again.Read();
        return again.GetString()!;
    }

    private const int LongestEscape = 6;

    /// <summary>Reads a string, or null.</summary>
    public static string? ReadString(ref Utf8JsonReader reader) =>
        reader.TokenType is JsonTokenType.String or JsonTokenType.Null ? reader.GetString() : throw Expected(ref reader, "a string");

    /// <summary>Reads a string of one character.</summary>
    public static char ReadChar(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String && reader.ValueSpan.Length is > 0 and <= LongestEscape)
        {
            Span<char> text = stackalloc char[LongestEscape];
            if (reader.CopyString(text) == 1)
            {
                return text[0];
            }
        }

        throw Expected(ref reader, "a string of one character");
    }

    /// <summary>Reads a string of 32 hexadecimal digits in five groups.</summary>
    public static Guid ReadGuid(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && reader.TryGetGuid(out var value) ? value : throw Expected(ref reader, "a GUID such as \"5f5f2bb1-7d0a-4f5e-9a3a-3c6a1d7f5a10\"");

    /// <summary>Reads a base64 string, or null.</summary>
    public static byte[]? ReadBytes(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        return reader.TokenType == JsonTokenType.String && reader.TryGetBytesFromBase64(out var value) ? value : throw Expected(ref reader, "a base64 string");
    }
}

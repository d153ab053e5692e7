using System.Buffers.Text;
using System.Text.Json;

namespace Timbr.Typed.Json;

public static partial class JsonInput
{
    private const int DateLength = 10;
    private const int LongestTimeOnly = 16;
    private const int LongestTimeSpan = 26;

    // The framework takes "1" and "1:00" for a time since version 9.
    private static readonly int s_shortestTimeSpan = Environment.Version.Major >= 9 ? 1 : 8;
    private static readonly int s_shortestTimeOnly = Environment.Version.Major >= 9 ? 3 : 8;

    /// <summary>Reads an ISO 8601 time.</summary>
    public static DateTime ReadDateTime(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && reader.TryGetDateTime(out var value) ? value : throw Expected(ref reader, "a time such as \"2026-01-31T13:05:00Z\"");

    /// <summary>Reads an ISO 8601 time.</summary>
    public static DateTimeOffset ReadDateTimeOffset(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && reader.TryGetDateTimeOffset(out var value) ? value : throw Expected(ref reader, "a time such as \"2026-01-31T13:05:00+01:00\"");

    /// <summary>Reads a date.</summary>
    public static DateOnly ReadDateOnly(ref Utf8JsonReader reader)
    {
        Span<byte> space = stackalloc byte[LongestEscape * DateLength];
        var hasLength = Unescaped(in reader, DateLength, DateLength, space).Length == DateLength;
        return hasLength && reader.TryGetDateTime(out var value) ? DateOnly.FromDateTime(value) : throw Expected(ref reader, "a date such as \"2026-01-31\"");
    }

    /// <summary>Reads a time of day.</summary>
    public static TimeOnly ReadTimeOnly(ref Utf8JsonReader reader)
    {
        Span<byte> space = stackalloc byte[LongestEscape * LongestTimeOnly];
        var text = Unescaped(in reader, s_shortestTimeOnly, LongestTimeOnly, space);
        var separator = text.IndexOfAny((byte)'.', (byte)':');
        var isOfDay = separator > 0 && text[separator] == ':' && char.IsAsciiDigit((char)text[0]);
        return isOfDay && TryParse(text, out var value) ? TimeOnly.FromTimeSpan(value) : throw Expected(ref reader, "a time of day such as \"13:05:00\"");
    }

    /// <summary>Reads a duration.</summary>
    public static TimeSpan ReadTimeSpan(ref Utf8JsonReader reader)
    {
        Span<byte> space = stackalloc byte[LongestEscape * LongestTimeSpan];
        var text = Unescaped(in reader, s_shortestTimeSpan, LongestTimeSpan, space);
        var isDuration = text.Length > 0 && (text[0] == '-' || char.IsAsciiDigit((char)text[0]));
        return isDuration && TryParse(text, out var value) ? value : throw Expected(ref reader, "a duration such as \"1.13:05:00\"");
    }

    private static bool TryParse(ReadOnlySpan<byte> text, out TimeSpan value) =>
        Utf8Parser.TryParse(text, out value, out var consumed, 'c') && consumed == text.Length;

    // Empty for what is no string or has not the length; escapes may make it up to six times as long.
    private static ReadOnlySpan<byte> Unescaped(in Utf8JsonReader reader, int shortest, int longest, Span<byte> space)
    {
        if (reader.TokenType != JsonTokenType.String || reader.ValueSpan.Length < shortest || reader.ValueSpan.Length > LongestEscape * longest)
        {
            return default;
        }

        return reader.ValueIsEscaped ? space[..reader.CopyString(space)] : reader.ValueSpan;
    }
}

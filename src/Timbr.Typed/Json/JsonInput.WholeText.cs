using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;

namespace Timbr.Typed.Json;

public static partial class JsonInput
{
    /// <summary>No number of daily size is longer; a longer one that is escaped besides is allocated.</summary>
    private const int LongestNumber = 128;

    private static bool TryReadText(in Utf8JsonReader reader, out bool value)
    {
        var text = TextOf(in reader, stackalloc byte[LongestNumber]);
        return Utf8Parser.TryParse(text, out value, out var used) && used == text.Length;
    }

    private static bool TryReadText(in Utf8JsonReader reader, out byte value)
    {
        var text = TextOf(in reader, stackalloc byte[LongestNumber]);
        return Utf8Parser.TryParse(text, out value, out var used) && used == text.Length;
    }

    private static bool TryReadText(in Utf8JsonReader reader, out sbyte value)
    {
        var text = TextOf(in reader, stackalloc byte[LongestNumber]);
        return Utf8Parser.TryParse(text, out value, out var used) && used == text.Length;
    }

    private static bool TryReadText(in Utf8JsonReader reader, out short value)
    {
        var text = TextOf(in reader, stackalloc byte[LongestNumber]);
        return Utf8Parser.TryParse(text, out value, out var used) && used == text.Length;
    }

    private static bool TryReadText(in Utf8JsonReader reader, out ushort value)
    {
        var text = TextOf(in reader, stackalloc byte[LongestNumber]);
        return Utf8Parser.TryParse(text, out value, out var used) && used == text.Length;
    }

    private static bool TryReadText(in Utf8JsonReader reader, out int value)
    {
        var text = TextOf(in reader, stackalloc byte[LongestNumber]);
        return Utf8Parser.TryParse(text, out value, out var used) && used == text.Length;
    }

    private static bool TryReadText(in Utf8JsonReader reader, out uint value)
    {
        var text = TextOf(in reader, stackalloc byte[LongestNumber]);
        return Utf8Parser.TryParse(text, out value, out var used) && used == text.Length;
    }

    private static bool TryReadText(in Utf8JsonReader reader, out long value)
    {
        var text = TextOf(in reader, stackalloc byte[LongestNumber]);
        return Utf8Parser.TryParse(text, out value, out var used) && used == text.Length;
    }

    private static bool TryReadText(in Utf8JsonReader reader, out ulong value)
    {
        var text = TextOf(in reader, stackalloc byte[LongestNumber]);
        return Utf8Parser.TryParse(text, out value, out var used) && used == text.Length;
    }

    private static bool TryReadText(in Utf8JsonReader reader, out Int128 value) =>
        Int128.TryParse(TextOf(in reader, stackalloc byte[LongestNumber]), CultureInfo.InvariantCulture, out value);

    private static bool TryReadText(in Utf8JsonReader reader, out UInt128 value) =>
        UInt128.TryParse(TextOf(in reader, stackalloc byte[LongestNumber]), CultureInfo.InvariantCulture, out value);

    // The text of a string, a property's name or a number, without escapes.
    private static ReadOnlySpan<byte> TextOf(in Utf8JsonReader reader, Span<byte> space)
    {
        if (!reader.ValueIsEscaped)
        {
            return reader.ValueSpan;
        }

        var text = reader.ValueSpan.Length <= space.Length ? space : new byte[reader.ValueSpan.Length];
        return text[..reader.CopyString(text)];
    }
}

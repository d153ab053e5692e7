using System.Runtime.CompilerServices;

namespace Timbr.Typed.Json;

/// <summary>Which characters of a JSON string are escaped, and how: the rules of <c>JavaScriptEncoder.Default</c>.</summary>
internal static partial class JsonEscape
{
    /// <summary>The bytes that a surrogate pair becomes.</summary>
    internal const int Longest = 12;

    // Bit h of entry l tells that the character 0xhl is escaped.
    private static ReadOnlySpan<byte> EscapedByLowNibble =>
        [0x43, 0x03, 0x07, 0x03, 0x03, 0x03, 0x07, 0x07, 0x03, 0x03, 0x03, 0x07, 0x2B, 0x03, 0x0B, 0x83];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsClean(char value) => value < 0x80 && ((EscapedByLowNibble[value & 0xF] >> (value >> 4)) & 1) == 0;

    /// <summary>Writes the first character, or surrogate pair, escaped.</summary>
    /// <returns>The characters taken: 1 or 2.</returns>
    internal static int Escape(ReadOnlySpan<char> text, Span<byte> target, out int written)
    {
        var value = text[0];
        var shorthand = Shorthand(value);
        if (shorthand != 0)
        {
            target[1] = shorthand;
            target[0] = (byte)'\\';
            written = 2;
            return 1;
        }

        written = 6;
        if (!char.IsSurrogate(value))
        {
            WriteUnit(value, target);
            return 1;
        }

        if (text.Length > 1 && char.IsSurrogatePair(value, text[1]))
        {
            WriteUnit(text[1], target[6..]);
            WriteUnit(value, target);
            written = 12;
            return 2;
        }

        WriteUnit('\uFFFD', target);
        return 1;
    }

    private static byte Shorthand(char value) => value switch
    {
        '\b' => (byte)'b',
        '\t' => (byte)'t',
        '\n' => (byte)'n',
        '\f' => (byte)'f',
        '\r' => (byte)'r',
        '\\' => (byte)'\\',
        _ => 0,
    };

    private static void WriteUnit(char value, Span<byte> target)
    {
        target[5] = Digit(value);
        target[4] = Digit(value >> 4);
        target[3] = Digit(value >> 8);
        target[2] = Digit(value >> 12);
        target[1] = (byte)'u';
        target[0] = (byte)'\\';
    }

    private static byte Digit(int value) => "0123456789ABCDEF"u8[value & 0xF];
}

using System.Runtime.CompilerServices;

namespace Timbr.Typed.Json;

/// <summary>
/// The numbers that messages are full of, taken apart. It takes texts that are JSON numbers already; those that it refuses, the
/// framework parses.
/// </summary>
/// <param name="Digits">The digits without the point.</param>
/// <param name="Exponent">The power of ten that they are multiplied by.</param>
/// <param name="IsNegative">Whether a minus precedes them.</param>
internal readonly record struct JsonNumber(ulong Digits, int Exponent, bool IsNegative)
{
    /// <summary>So many digits never exceed a <see cref="long"/>.</summary>
    private const int MostOfLong = 18;

    /// <summary>So many digits never exceed a <see cref="ulong"/>.</summary>
    private const int MostDigits = 19;

    /// <summary>More digits in an exponent have zeros to spare, or make it zero or infinite.</summary>
    private const int MostOfExponent = 3;

    /// <summary>A whole number of up to 18 digits, without fraction and exponent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryParse(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        var start = StartOf(text);
        if (text.Length - start > MostOfLong)
        {
            return false;
        }

        for (var at = start; at < text.Length; at++)
        {
            var digit = (uint)(text[at] - '0');
            if (digit > 9)
            {
                return false;
            }

            value = (value * 10) + digit;
        }

        value = start > 0 ? -value : value;
        return true;
    }

    /// <summary>A number of up to 19 digits, leading zeros not counted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryParse(ReadOnlySpan<byte> text, out JsonNumber value)
    {
        var start = StartOf(text);
        var digits = 0UL;
        var at = Accumulate(text, start, ref digits);
        var count = at - start;
        var exponent = 0;
        if (at < text.Length && text[at] == '.')
        {
            var fraction = at + 1;
            at = Accumulate(text, fraction, ref digits);
            exponent = fraction - at;
            count -= exponent;
        }

        var isTaken = (count <= MostDigits || count - LeadingZeros(text[start..]) <= MostDigits)
            && (at == text.Length || TryAddExponent(text[(at + 1)..], ref exponent));
        value = new(digits, exponent, start > 0);
        return isTaken;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int StartOf(ReadOnlySpan<byte> text) => text.Length > 0 && text[0] == '-' ? 1 : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Accumulate(ReadOnlySpan<byte> text, int at, ref ulong digits)
    {
        uint digit;
        for (; (uint)at < (uint)text.Length && (digit = (uint)(text[at] - '0')) <= 9; at++)
        {
            digits = (digits * 10) + digit;
        }

        return at;
    }

    private static int LeadingZeros(ReadOnlySpan<byte> text)
    {
        var length = text.IndexOfAnyExcept((byte)'0', (byte)'.');
        var before = length < 0 ? text : text[..length];
        return before.Count((byte)'0');
    }

    private static bool TryAddExponent(ReadOnlySpan<byte> text, ref int exponent)
    {
        var start = text[0] is (byte)'-' or (byte)'+' ? 1 : 0;
        if (text.Length - start > MostOfExponent)
        {
            return false;
        }

        var value = 0UL;
        Accumulate(text, start, ref value);
        exponent += text[0] == '-' ? -(int)value : (int)value;
        return true;
    }
}

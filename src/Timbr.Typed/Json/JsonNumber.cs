using System.Runtime.CompilerServices;

namespace Timbr.Typed.Json;

/// <summary>
/// Parses the numbers that messages are full of. It takes texts that are JSON numbers already; those that it does not take, the
/// framework parses.
/// </summary>
internal static class JsonNumber
{
    /// <summary>So many digits never exceed a <see cref="long"/>.</summary>
    private const int MostWholeDigits = 18;

    /// <summary>So many digits never exceed a <see cref="ulong"/>.</summary>
    private const int MostDigits = 19;

    private const ulong LargestExact = 1UL << 53;

    /// <summary>The powers of ten that a <see cref="double"/> holds exactly.</summary>
    private static ReadOnlySpan<double> PowersOfTen =>
    [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ];

    /// <summary>A whole number of up to 18 digits, without fraction and exponent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryParseWhole(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        var isNegative = text.Length > 0 && text[0] == '-';
        var digits = isNegative ? text[1..] : text;
        if (digits.Length > MostWholeDigits)
        {
            return false;
        }

        foreach (var character in digits)
        {
            var digit = (uint)(character - '0');
            if (digit > 9)
            {
                return false;
            }

            value = (value * 10) + digit;
        }

        value = isNegative ? -value : value;
        return true;
    }

    /// <summary>
    /// A number of up to 19 digits whose digits and power of ten are exact: one operation then rounds once, as IEEE 754 demands
    /// (W. D. Clinger, How to read floating point numbers accurately, 1990).
    /// </summary>
    internal static bool TryParse(ReadOnlySpan<byte> text, out double value)
    {
        value = 0;
        var isNegative = text.Length > 0 && text[0] == '-';
        var at = isNegative ? 1 : 0;
        var start = at;
        var digits = 0UL;
        at = Digits(text, at, ref digits);
        var count = at - start;
        var exponent = 0;
        if (at < text.Length && text[at] == '.')
        {
            var fraction = at + 1;
            at = Digits(text, fraction, ref digits);
            exponent = fraction - at;
            count -= exponent;
        }

        if (count > MostDigits || (at < text.Length && !TryAddExponent(text[(at + 1)..], ref exponent)) || digits > LargestExact)
        {
            return false;
        }

        if ((uint)(exponent + 22) > 44)
        {
            return false;
        }

        value = exponent < 0 ? digits / PowersOfTen[-exponent] : digits * PowersOfTen[exponent];
        value = isNegative ? -value : value;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Digits(ReadOnlySpan<byte> text, int at, ref ulong digits)
    {
        uint digit;
        for (; at < text.Length && (digit = (uint)(text[at] - '0')) <= 9; at++)
        {
            digits = (digits * 10) + digit;
        }

        return at;
    }

    // Of three digits at most: others are zero or infinite, or have zeros to spare.
    private static bool TryAddExponent(ReadOnlySpan<byte> text, ref int exponent)
    {
        var isNegative = text[0] == '-';
        var value = 0UL;
        var start = text[0] is (byte)'-' or (byte)'+' ? 1 : 0;
        if (text.Length - start > 3)
        {
            return false;
        }

        Digits(text, start, ref value);
        exponent += isNegative ? -(int)value : (int)value;
        return true;
    }
}

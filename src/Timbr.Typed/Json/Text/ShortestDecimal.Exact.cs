using System.Runtime.CompilerServices;

namespace Timbr.Typed.Json;

/// <summary>The comparisons of the paper, exact also at a bound. The bounds are the value and half a step, subtracted and added.</summary>
internal static partial class ShortestDecimal
{
    /// <summary>The digits of <c>fraction * 2^exponent</c>, and the power of ten that they count.</summary>
    internal static ulong OfDouble(ulong fraction, int exponent, out int power)
    {
        var isLowerCloser = fraction == 1UL << 52 && exponent > -1074;
        power = PowerOf(exponent, isLowerCloser);
        ref var g = ref TenTo(-power);
        var shift = exponent + PowersOfTen.Log2(-power) + 2;
        var scale = new UInt128(g, Unsafe.Add(ref g, 1));

        // Four times the value in units of the power: 64 bits and 128 of fraction, of which the lowest 64 only carry.
        var scaled = fraction << (shift + 1);
        var low = (UInt128)(ulong)scale * scaled;
        var value = ((scale >> 64) * scaled) + (low >> 64);
        var above = Add(value, (ulong)low, scale, shift);
        var below = Subtract(value, (ulong)low, scale, shift - (isLowerCloser ? 1 : 0));
        return Nearest(RoundToOdd(value), RoundToOdd(below) + (fraction & 1), RoundToOdd(above) - (fraction & 1));
    }

    /// <summary>The digits of <c>fraction * 2^exponent</c>, and the power of ten that they count.</summary>
    internal static ulong OfSingle(uint fraction, int exponent, out int power)
    {
        var isLowerCloser = fraction == 1U << 23 && exponent > -149;
        power = PowerOf(exponent, isLowerCloser);
        UInt128 g = TenTo(-power) + 1;
        var shift = exponent + PowersOfTen.Log2(-power) + 2;

        // 64 bits of fraction, of which the upper half counts.
        var value = g * ((ulong)fraction << (shift + 1));
        var above = (value + (g << shift)) << 32;
        var below = (value - (g << (shift - (isLowerCloser ? 1 : 0)))) << 32;
        return Nearest(RoundToOdd32(value << 32), RoundToOdd32(below) + (fraction & 1), RoundToOdd32(above) - (fraction & 1));
    }

    private static UInt128 Add(UInt128 value, ulong low, UInt128 scale, int shift)
    {
        var sum = low + ((ulong)scale << shift);
        return value + (scale >> (64 - shift)) + (sum < low ? 1UL : 0);
    }

    private static UInt128 Subtract(UInt128 value, ulong low, UInt128 scale, int shift) =>
        value - (scale >> (64 - shift)) - (low < (ulong)scale << shift ? 1UL : 0);

    // All are four times what they stand for. Whole tens come first: they are shorter, and at most one of them is within the bounds.
    private static ulong Nearest(ulong value, ulong least, ulong greatest)
    {
        var whole = value >> 2;
        var tens = whole / 10;
        var isTens = least <= tens * 40;
        var isNextTens = (tens * 40) + 40 <= greatest;
        if (isTens != isNextTens)
        {
            return (tens * 10) + (isNextTens ? 10UL : 0);
        }

        var isWhole = least <= whole * 4;
        var isNext = (whole * 4) + 4 <= greatest;
        if (isWhole != isNext)
        {
            return whole + (isNext ? 1UL : 0);
        }

        var middle = (whole * 4) + 2;
        return whole + (value > middle || (value == middle && (whole & 1) != 0) ? 1UL : 0);
    }

    // A last bit that remembers whether there was more; the lowest bit of the rest is the error of the power of ten.
    private static ulong RoundToOdd(UInt128 value) => (ulong)(value >> 64) | ((ulong)value > 1 ? 1UL : 0);

    private static ulong RoundToOdd32(UInt128 value) => (ulong)(value >> 96) | ((uint)(ulong)(value >> 64) > 1 ? 1UL : 0);

    // floor(log10(2^exponent)), or of three quarters of it.
    private static int PowerOf(int exponent, bool isLowerCloser) => ((exponent * 315653) - (isLowerCloser ? 131237 : 0)) >> 20;
}

using System.Numerics;
using System.Runtime.CompilerServices;

namespace Timbr.Typed.Json;

/// <summary>The <see cref="double"/> or <see cref="float"/> nearest to a decimal number, even where two are as near.</summary>
internal static class NearestDouble
{
    private const ulong LargestExact = 1UL << 53;
    private const ulong LargestExactSingle = 1UL << 24;
    private const int FractionBits = 52;
    private const int Bias = 1023;
    private const int InfiniteExponent = 2047;

    /// <summary>From there on the powers of ten are rounded up, which the rounding here does not expect of positive ones.</summary>
    private const int GreatestExactPower = 55;

    /// <summary>The powers of ten that a <see cref="double"/> holds exactly.</summary>
    private static ReadOnlySpan<double> ExactPowers =>
    [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ];

    /// <summary>The powers of ten that a <see cref="float"/> holds exactly.</summary>
    private static ReadOnlySpan<float> ExactSinglePowers => [1e0f, 1e1f, 1e2f, 1e3f, 1e4f, 1e5f, 1e6f, 1e7f, 1e8f, 1e9f, 1e10f];

    /// <summary>Finds it where it is quickly found; refuses what is subnormal, infinite, or larger than 10^55 times 19 digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryFind(in JsonNumber number, out double value)
    {
        var (digits, exponent, isNegative) = number;
        if (digits <= LargestExact && (uint)(exponent + 22) <= 44)
        {
            // Both are exact, so one operation rounds once (W. D. Clinger, How to read floating point numbers accurately, 1990).
            value = exponent < 0 ? digits / ExactPowers[-exponent] : digits * ExactPowers[exponent];
        }
        else if (!TryRound(digits, exponent, out value))
        {
            return false;
        }

        value = isNegative ? -value : value;
        return true;
    }

    /// <summary>Finds it where digits and power of ten are exact.</summary>
    internal static bool TryFind(in JsonNumber number, out float value)
    {
        var (digits, exponent, isNegative) = number;
        value = 0;
        if (digits > LargestExactSingle || (uint)(exponent + 10) > 20)
        {
            return false;
        }

        value = exponent < 0 ? digits / ExactSinglePowers[-exponent] : digits * ExactSinglePowers[exponent];
        value = isNegative ? -value : value;
        return true;
    }

    // D. Lemire, Number parsing at a gigabyte per second, 2021; why the product always decides: N. Mushtak and D. Lemire, Fast number parsing without fallback, 2023.
    private static bool TryRound(ulong digits, int exponent, out double value)
    {
        value = 0;
        if (exponent is < PowersOfTen.Least or > GreatestExactPower || digits == 0)
        {
            return false;
        }

        var zeros = BitOperations.LeadingZeroCount(digits);
        var high = Product(digits << zeros, exponent, out var low);
        var upper = (int)(high >> 63);
        var shift = upper + 64 - FractionBits - 3;
        var fraction = high >> shift;
        var binary = PowersOfTen.Log2(exponent) + 63 + upper - zeros + Bias;
        if (binary is <= 0 or >= InfiniteExponent - 1)
        {
            return false;
        }

        // Exactly half way: only these powers can be.
        var isTie = low <= 1 && exponent is >= -4 and <= 23 && (fraction & 3) == 1 && fraction << shift == high;
        fraction &= isTie ? ~1UL : ulong.MaxValue;
        fraction = (fraction + (fraction & 1)) >> 1;

        // What is rounded up to the next power of two carries into the exponent.
        value = BitConverter.UInt64BitsToDouble(((ulong)(binary - 1) << FractionBits) + fraction);
        return true;
    }

    private static ulong Product(ulong digits, int exponent, out ulong low)
    {
        const ulong Undecided = ulong.MaxValue >> (FractionBits + 3);
        var place = 2 * (exponent - PowersOfTen.Least);
        var high = Math.BigMul(digits, PowersOfTen.Significands[place], out low);
        if ((high & Undecided) == Undecided)
        {
            var further = Math.BigMul(digits, PowersOfTen.Significands[place + 1], out _);
            low += further;
            high += further > low ? 1UL : 0;
        }

        return high;
    }
}

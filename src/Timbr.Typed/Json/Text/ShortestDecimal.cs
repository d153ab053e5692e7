using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Timbr.Typed.Json;

/// <summary>
/// The shortest decimal that reads back as the same binary number, and of those the closest to it: Raffaello Giulietti, "The Schubfach
/// way to render doubles" (2021). The digits may have one trailing zero.
/// </summary>
internal static partial class ShortestDecimal
{
    // Fixed point: four bits before it.
    private const int PointAt = 60;

    // What is nearer to a bound than the errors of a product is left to the exact comparison.
    private const ulong DoubleError = 8;
    private const ulong SingleError = 1UL << 26;

    /// <summary>The power of ten that 1 in the digits stands for: <c>floor(log10(2^exponent))</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int PowerOf(int exponent) => (exponent * 315653) >> 20;

    /// <summary>The digits of <c>fraction * 2^exponent</c>.</summary>
    /// <param name="fraction">Below 2^53, and not 0.</param>
    /// <param name="exponent">From -1074 to 971.</param>
    /// <param name="power">The power of the exponent.</param>
    /// <param name="digits">The digits.</param>
    /// <returns>False if it takes <see cref="OfDouble"/> to tell.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryOfDouble(ulong fraction, int exponent, int power, out ulong digits)
    {
        ref var g = ref TenTo(-power);
        var shift = exponent + PowersOfTen.Log2(-power) + 1;
        var scaled = fraction << shift;
        var carried = MultiplyHigh(Unsafe.Add(ref g, 1), scaled);
        var rest = (g * scaled) + carried;
        var whole = MultiplyHigh(g, scaled) + (rest < carried ? 1UL : 0);
        return TryPick(whole, rest, g >> (5 - shift), DoubleError, out digits) & fraction != 1UL << 52;
    }

    /// <summary>The digits of <c>fraction * 2^exponent</c>.</summary>
    /// <param name="fraction">Below 2^24, and not 0.</param>
    /// <param name="exponent">From -149 to 104.</param>
    /// <param name="power">The power of the exponent.</param>
    /// <param name="digits">The digits.</param>
    /// <returns>False if it takes <see cref="OfSingle"/> to tell.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryOfSingle(uint fraction, int exponent, int power, out ulong digits)
    {
        var g = TenTo(-power);
        var shift = exponent + PowersOfTen.Log2(-power) + 1;
        var scaled = (ulong)fraction << shift;
        return TryPick(MultiplyHigh(g, scaled), g * scaled, g >> (5 - shift), SingleError, out digits) & fraction != 1U << 23;
    }

    // A whole ten within half a step of the value is shorter than anything else there, and the only one; else the nearest whole number
    // is the closest of the shortest.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryPick(ulong whole, ulong rest, ulong halfStep, ulong error, out ulong digits)
    {
        var tens = whole / 10;
        var above = ((whole - (tens * 10)) << PointAt) | (rest >> (64 - PointAt));
        var below = (10UL << PointAt) - above;
        var isTens = above < halfStep ? 1UL : 0;
        var isNextTens = below < halfStep ? 1UL : 0;
        var nearest = whole + (rest >> 63);

        // Without a branch, which would be a guess.
        digits = nearest + ((((tens + isNextTens) * 10) - nearest) & (0 - (isTens | isNextTens)));
        return above - halfStep + error > 2 * error & below - halfStep + error > 2 * error & rest - (1UL << 63) + (error << 4) > error << 5;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong MultiplyHigh(ulong left, ulong right)
    {
        if (Bmi2.X64.IsSupported)
        {
            return Bmi2.X64.MultiplyNoFlags(left, right);
        }

        return ArmBase.Arm64.IsSupported ? ArmBase.Arm64.MultiplyHigh(left, right) : Math.BigMul(left, right, out _);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref ulong TenTo(int exponent) =>
        ref Unsafe.Add(ref MemoryMarshal.GetReference(PowersOfTen.Significands), (nint)(uint)((exponent - PowersOfTen.Least) * 2));
}

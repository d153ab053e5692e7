using System.Numerics;
using System.Runtime.CompilerServices;

namespace Timbr.Typed.Json;

/// <summary>Lays digits out as the framework does: plain where the point is near them, else <c>1.5E+21</c>.</summary>
internal static class DecimalLayout
{
    /// <summary>The bytes that <see cref="Write"/> may touch.</summary>
    internal const int Longest = 32;

    private const int LeastPoint = -3;
    private const ulong SeventeenDigits = 10_000_000_000_000_000;

    /// <summary>Writes <c>digits * 10^power</c> without the trailing zeros of the fraction.</summary>
    /// <param name="target">Where; up to <see cref="Longest"/> bytes are touched.</param>
    /// <param name="digits">Not 0, and below 10^17.</param>
    /// <param name="power">The power of ten that 1 stands for.</param>
    /// <param name="mostPoint">How many at most may, before it becomes <c>1.5E+21</c>; up to 17.</param>
    /// <returns>The bytes written.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Write(ref byte target, ulong digits, int power, int mostPoint)
    {
        var isShort = digits < SeventeenDigits ? 1 : 0;
        digits *= 1 + (9 * (ulong)isShort);
        power -= isShort;
        while (digits < SeventeenDigits)
        {
            digits *= 10;
            power--;
        }

        var point = power + 17;
        var nine = (uint)(digits / 100_000_000);
        var low = DecimalDigits.Eight((uint)(digits - (nine * 100_000_000UL)));
        var first = nine / 100_000_000;
        var high = DecimalDigits.Eight(nine - (first * 100_000_000));
        var count = low != 0 ? 17 - (BitOperations.LeadingZeroCount(low) >> 3) : 9 - (BitOperations.LeadingZeroCount(high) >> 3);
        high |= DecimalDigits.Zeros;
        low |= DecimalDigits.Zeros;

        if ((uint)(point - 1) < (uint)mostPoint)
        {
            target = (byte)('0' + first);
            if (count <= point)
            {
                DecimalDigits.Store(ref Unsafe.Add(ref target, 1), high);
                DecimalDigits.Store(ref Unsafe.Add(ref target, 9), low);
                return point;
            }

            if (point <= 8)
            {
                WriteWithPoint(ref Unsafe.Add(ref target, 1), high, point - 1);
                DecimalDigits.Store(ref Unsafe.Add(ref target, 10), low);
            }
            else
            {
                DecimalDigits.Store(ref Unsafe.Add(ref target, 1), high);
                WriteWithPoint(ref Unsafe.Add(ref target, 9), low, point - 9);
            }

            return count + 1;
        }

        if ((uint)(point - LeastPoint) <= -LeastPoint)
        {
            DecimalDigits.Store(ref target, 0x3030_3030_3030_2E30);
            WriteInRow(ref Unsafe.Add(ref target, 2 - point), first, high, low);
            return 2 - point + count;
        }

        return WriteScientific(ref target, first, high, low, count, point - 1);
    }

    // Eight digits and a point among them, the point before digit 'at', which is below 8.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteWithPoint(ref byte target, ulong digits, int at)
    {
        var bits = at * 8;
        var before = (1UL << bits) - 1;
        DecimalDigits.Store(ref target, (digits & before) | ((ulong)'.' << bits) | ((digits & ~before) << 8));
        Unsafe.Add(ref target, 8) = (byte)(digits >> 56);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteInRow(ref byte target, uint first, ulong high, ulong low)
    {
        target = (byte)('0' + first);
        DecimalDigits.Store(ref Unsafe.Add(ref target, 1), high);
        DecimalDigits.Store(ref Unsafe.Add(ref target, 9), low);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int WriteScientific(ref byte target, uint first, ulong high, ulong low, int count, int exponent)
    {
        target = (byte)('0' + first);
        var length = 1;
        if (count > 1)
        {
            Unsafe.Add(ref target, 1) = (byte)'.';
            DecimalDigits.Store(ref Unsafe.Add(ref target, 2), high);
            DecimalDigits.Store(ref Unsafe.Add(ref target, 10), low);
            length = count + 1;
        }

        target = ref Unsafe.Add(ref target, length);
        target = (byte)'E';
        Unsafe.Add(ref target, 1) = (byte)(exponent < 0 ? '-' : '+');
        var size = (uint)Math.Abs(exponent);
        var hundreds = 0;
        if (size >= 100)
        {
            Unsafe.Add(ref target, 2) = (byte)('0' + (size / 100));
            size %= 100;
            hundreds = 1;
        }

        Unsafe.Add(ref target, 2 + hundreds) = (byte)('0' + (size / 10));
        Unsafe.Add(ref target, 3 + hundreds) = (byte)('0' + (size % 10));
        return length + 4 + hundreds;
    }
}

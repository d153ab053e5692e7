using System.Numerics;
using System.Runtime.CompilerServices;

namespace Timbr.Typed.Json;

/// <summary>Writes whole numbers.</summary>
internal readonly struct UInt32Text : IText<uint>
{
    private const uint EightDigits = 100_000_000;

    public static int Longest => 16;

    public static int Write(ref byte target, uint value)
    {
        if (value < EightDigits)
        {
            return WriteUpTo8(ref target, value);
        }

        var upper = value / EightDigits;
        var length = WriteUpTo8(ref target, upper);
        DecimalDigits.Store(ref Unsafe.Add(ref target, length), DecimalDigits.Eight(value - (upper * EightDigits)) | DecimalDigits.Zeros);
        return length + 8;
    }

    /// <summary>Writes a number below 100,000,000; touches eight bytes.</summary>
    /// <returns>The bytes written.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int WriteUpTo8(ref byte target, uint value)
    {
        if (value < 10)
        {
            target = (byte)('0' + value);
            return 1;
        }

        if (value < 100)
        {
            DecimalDigits.StorePair(ref target, value);
            return 2;
        }

        var digits = DecimalDigits.Eight(value);
        var skipped = BitOperations.TrailingZeroCount(digits) & ~7;
        DecimalDigits.Store(ref target, (digits | DecimalDigits.Zeros) >> skipped);
        return 8 - (skipped >> 3);
    }
}

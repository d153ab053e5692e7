using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Timbr.Typed.Json;

/// <summary>Decimal digits, several at once in a register. The first digit is the lowest byte: the one to be stored first.</summary>
internal static class DecimalDigits
{
    /// <summary>What makes eight digits text.</summary>
    internal const ulong Zeros = 0x3030_3030_3030_3030;

    /// <summary>The eight digits of a number below 100,000,000, as bytes from 0 to 9.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Eight(uint value)
    {
        // Two times four, four times two, eight times one: each step multiplies by the reciprocal and keeps quotient and rest.
        var quotient = (value * 3518437209UL) >> 45;
        var digits = quotient | ((value - (quotient * 10000)) << 32);
        quotient = ((digits * 5243) >> 19) & 0x0000_007F_0000_007F;
        digits = (digits << 16) - (quotient * ((100 << 16) - 1));
        quotient = ((digits * 103) >> 10) & 0x000F_000F_000F_000F;
        return (digits << 8) - (quotient * ((10 << 8) - 1));
    }

    /// <summary>Stores eight bytes, the lowest first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Store(ref byte target, ulong bytes) =>
        Unsafe.WriteUnaligned(ref target, BitConverter.IsLittleEndian ? bytes : BinaryPrimitives.ReverseEndianness(bytes));

    /// <summary>The two digits of a number below 100, as text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Pair(uint value)
    {
        var tens = (value * 103) >> 10;
        return (value << 8) - (tens * ((10 << 8) - 1)) + 0x3030;
    }

    /// <summary>Stores the two digits of a number below 100.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void StorePair(ref byte target, uint value)
    {
        var pair = (ushort)Pair(value);
        Unsafe.WriteUnaligned(ref target, BitConverter.IsLittleEndian ? pair : BinaryPrimitives.ReverseEndianness(pair));
    }
}

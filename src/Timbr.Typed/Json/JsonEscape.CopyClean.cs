using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Timbr.Typed.Json;

internal static partial class JsonEscape
{
    private static bool HasVectors
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Ssse3.IsSupported || AdvSimd.Arm64.IsSupported;
    }

    /// <summary>Narrows characters into bytes up to the first one that must be escaped; may scribble on the target up to the length.</summary>
    /// <returns>The characters copied.</returns>
    internal static int CopyClean(ref char source, int length, ref byte target)
    {
        ref var units = ref Unsafe.As<char, ushort>(ref source);
        if (!HasVectors || length < 4)
        {
            return CopyOneByOne(ref source, length, ref target);
        }

        if (length < 16)
        {
            return length < 8 ? CopyUpTo8(ref units, length, ref target) : CopyUpTo16(ref units, length, ref target);
        }

        if (length >= 32 && Avx2.IsSupported)
        {
            return CopyBy32(ref units, length, ref target);
        }

        var last = (nuint)(uint)length - 16;
        for (nuint i = 0; ; i = Math.Min(i + 16, last))
        {
            var narrowed = Narrow(Vector128.LoadUnsafe(ref units, i), Vector128.LoadUnsafe(ref units, i + 8));
            narrowed.StoreUnsafe(ref target, i);
            var escaped = Escaped(narrowed);
            if (escaped != 0)
            {
                return (int)i + BitOperations.TrailingZeroCount(escaped);
            }

            if (i == last)
            {
                return length;
            }
        }
    }

    private static Vector128<byte> Columns
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128.Create((byte)1, 2, 4, 8, 16, 32, 64, 128, 255, 255, 255, 255, 255, 255, 255, 255);
    }

    // Two loads that overlap in the middle spare a loop over the rest.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CopyUpTo16(ref ushort units, int length, ref byte target)
    {
        var last = (nuint)(uint)length - 8;
        var narrowed = Narrow(Vector128.LoadUnsafe(ref units), Vector128.LoadUnsafe(ref units, last));
        narrowed.GetLower().StoreUnsafe(ref target);
        narrowed.GetUpper().StoreUnsafe(ref target, last);
        return FirstOf(Escaped(narrowed), 8, length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CopyUpTo8(ref ushort units, int length, ref byte target)
    {
        var last = (nint)(uint)length - 4;
        ref var bytes = ref Unsafe.As<ushort, byte>(ref units);
        var both = Vector128.Create(Unsafe.ReadUnaligned<ulong>(ref bytes), Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref bytes, last * 2))).AsUInt16();
        var narrowed = Narrow(both, both);
        Unsafe.WriteUnaligned(ref target, narrowed.AsUInt32().GetElement(0));
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, last), narrowed.AsUInt32().GetElement(1));
        return FirstOf(Escaped(narrowed) & 0xFF, 4, length);
    }

    private static int CopyOneByOne(ref char source, int length, ref byte target)
    {
        for (var i = 0; i < length; i++)
        {
            var value = Unsafe.Add(ref source, i);
            if (!IsClean(value))
            {
                return i;
            }

            Unsafe.Add(ref target, i) = (byte)value;
        }

        return length;
    }

    // The halves are the first and the last characters of a text of that length.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int FirstOf(uint escaped, int half, int length)
    {
        if (escaped == 0)
        {
            return length;
        }

        var bit = BitOperations.TrailingZeroCount(escaped);
        return bit < half ? bit : length - half + (bit - half);
    }

    // Above 0x7F everything saturates to what Escaped finds: 0x80 and more, or, for what a signed pack takes as negative, 0.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Narrow(Vector128<ushort> low, Vector128<ushort> high) => Sse2.IsSupported
        ? Sse2.PackUnsignedSaturate(low.AsInt16(), high.AsInt16())
        : AdvSimd.ExtractNarrowingSaturateUpper(AdvSimd.ExtractNarrowingSaturateLower(low), high);

    // A bit per character. Every row has the bits of control characters, so 0xFF for the upper half of the table marks all of it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Escaped(Vector128<byte> ascii)
    {
        var rows = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(EscapedByLowNibble));
        var columns = Columns;
        var nibble = Vector128.Create((byte)0xF);
        var hit = LookUp(rows, ascii & nibble) & LookUp(columns, Vector128.ShiftRightLogical(ascii.AsUInt16(), 4).AsByte() & nibble);
        return Vector128.Equals(hit, Vector128<byte>.Zero).ExtractMostSignificantBits() ^ 0xFFFF;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> LookUp(Vector128<byte> table, Vector128<byte> index) => Ssse3.IsSupported
        ? Ssse3.Shuffle(table, index)
        : AdvSimd.Arm64.VectorTableLookup(table, index);
}

using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Timbr.Typed.Json;

internal static partial class JsonEscape
{
    // As by 16; the last 32 may have been copied in part before.
    private static int CopyBy32(ref ushort units, int length, ref byte target)
    {
        var rows = TwoOf(Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(EscapedByLowNibble)));
        var columns = TwoOf(Columns);
        var nibble = Vector256.Create((byte)0xF);
        var last = (nuint)(uint)length - 32;
        for (nuint i = 0; ; i = Math.Min(i + 32, last))
        {
            // The pack works within the halves of a register.
            var packed = Avx2.PackUnsignedSaturate(Vector256.LoadUnsafe(ref units, i).AsInt16(), Vector256.LoadUnsafe(ref units, i + 16).AsInt16());
            var ascii = Avx2.Permute4x64(packed.AsInt64(), 0b11_01_10_00).AsByte();
            ascii.StoreUnsafe(ref target, i);
            var hit = Avx2.Shuffle(rows, ascii & nibble) & Avx2.Shuffle(columns, Vector256.ShiftRightLogical(ascii.AsUInt16(), 4).AsByte() & nibble);
            var clean = Vector256.Equals(hit, Vector256<byte>.Zero).ExtractMostSignificantBits();
            if (clean != uint.MaxValue)
            {
                return (int)i + BitOperations.TrailingZeroCount(~clean);
            }

            if (i == last)
            {
                return length;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> TwoOf(Vector128<byte> half) => Vector256.Create(half, half);
}

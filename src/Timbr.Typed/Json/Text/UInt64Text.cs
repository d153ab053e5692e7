using System.Runtime.CompilerServices;

namespace Timbr.Typed.Json;

/// <summary>Writes whole numbers.</summary>
internal readonly struct UInt64Text : IText<ulong>
{
    private const uint EightDigits = 100_000_000;

    public static int Longest => 24;

    public static int Write(ref byte target, ulong value)
    {
        if (value < EightDigits)
        {
            return UInt32Text.WriteUpTo8(ref target, (uint)value);
        }

        var upper = value / EightDigits;
        var low = DecimalDigits.Eight((uint)(value - (upper * EightDigits))) | DecimalDigits.Zeros;
        int length;
        if (upper < EightDigits)
        {
            length = UInt32Text.WriteUpTo8(ref target, (uint)upper);
        }
        else
        {
            var top = (uint)(upper / EightDigits);
            length = UInt32Text.WriteUpTo8(ref target, top);
            DecimalDigits.Store(ref Unsafe.Add(ref target, length), DecimalDigits.Eight((uint)(upper - ((ulong)top * EightDigits))) | DecimalDigits.Zeros);
            length += 8;
        }

        DecimalDigits.Store(ref Unsafe.Add(ref target, length), low);
        return length + 8;
    }
}

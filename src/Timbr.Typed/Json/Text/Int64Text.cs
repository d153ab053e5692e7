using System.Runtime.CompilerServices;

namespace Timbr.Typed.Json;

/// <summary>Writes whole numbers.</summary>
internal readonly struct Int64Text : IText<long>
{
    public static int Longest => 1 + UInt64Text.Longest;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Write(ref byte target, long value)
    {
        var sign = (ulong)value >> 63;

        // What follows writes over it where there is none.
        target = (byte)'-';
        var magnitude = ((ulong)value ^ (0 - sign)) + sign;
        return (int)sign + UInt64Text.Write(ref Unsafe.Add(ref target, (int)sign), magnitude);
    }
}

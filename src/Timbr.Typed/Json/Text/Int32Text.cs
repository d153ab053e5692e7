using System.Runtime.CompilerServices;

namespace Timbr.Typed.Json;

/// <summary>Writes whole numbers.</summary>
internal readonly struct Int32Text : IText<int>
{
    public static int Longest => 1 + UInt32Text.Longest;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Write(ref byte target, int value)
    {
        var sign = (uint)value >> 31;

        // What follows writes over it where there is none.
        target = (byte)'-';
        var magnitude = ((uint)value ^ (0 - sign)) + sign;
        return (int)sign + UInt32Text.Write(ref Unsafe.Add(ref target, (int)sign), magnitude);
    }
}

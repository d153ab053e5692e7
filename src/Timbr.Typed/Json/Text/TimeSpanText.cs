using System.Runtime.CompilerServices;

namespace Timbr.Typed.Json;

/// <summary>Writes <c>1.13:05:00</c>, with seven more digits where there is a fraction: the format "c".</summary>
internal readonly struct TimeSpanText : IText<TimeSpan>
{
    public static int Longest => 40;

    public static int Write(ref byte target, TimeSpan value)
    {
        var sign = (ulong)value.Ticks >> 63;

        // What follows writes over it where there is none.
        target = (byte)'-';
        var ticks = ((ulong)value.Ticks ^ (0 - sign)) + sign;
        var length = (int)sign;
        if (ticks >= TimeSpan.TicksPerDay)
        {
            var days = ticks / TimeSpan.TicksPerDay;
            ticks -= days * TimeSpan.TicksPerDay;
            length += UInt32Text.Write(ref Unsafe.Add(ref target, length), (uint)days);
            Unsafe.Add(ref target, length) = (byte)'.';
            length++;
        }

        return length + TimeLayout.WriteTime(ref Unsafe.Add(ref target, length), ticks);
    }
}

using System.Runtime.CompilerServices;

namespace Timbr.Typed.Json;

/// <summary>Writes ISO 8601 times with their offset and without trailing zeros.</summary>
internal readonly struct DateTimeOffsetText : IText<DateTimeOffset>
{
    public static int Longest => 40;

    public static int Write(ref byte target, DateTimeOffset value)
    {
        var length = TimeLayout.WriteDateAndTime(ref target, value.DateTime);
        return length + TimeLayout.WriteOffset(ref Unsafe.Add(ref target, length), value.TotalOffsetMinutes);
    }
}

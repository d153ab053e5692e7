using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Timbr.Typed.Json;

/// <summary>Writes whole numbers.</summary>
internal readonly struct Int128Text : IText<Int128>
{
    public static int Longest => 48;

    public static int Write(ref byte target, Int128 value)
    {
        if ((long)value == value)
        {
            return Int64Text.Write(ref target, (long)value);
        }

        var isWritten = value.TryFormat(MemoryMarshal.CreateSpan(ref target, Longest), out var written, default, CultureInfo.InvariantCulture);
        Debug.Assert(isWritten, "No number is that long.");
        return written;
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Timbr.Typed.Json;

/// <summary>Writes whole numbers.</summary>
internal readonly struct UInt128Text : IText<UInt128>
{
    public static int Longest => 48;

    public static int Write(ref byte target, UInt128 value)
    {
        if ((ulong)value == value)
        {
            return UInt64Text.Write(ref target, (ulong)value);
        }

        var isWritten = value.TryFormat(MemoryMarshal.CreateSpan(ref target, Longest), out var written, default, CultureInfo.InvariantCulture);
        Debug.Assert(isWritten, "No number is that long.");
        return written;
    }
}

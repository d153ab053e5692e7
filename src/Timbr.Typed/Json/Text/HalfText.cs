using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Timbr.Typed.Json;

/// <summary>Writes the shortest decimal that reads back as the same number, or its name: <c>NaN</c>, <c>-Infinity</c>.</summary>
internal readonly struct HalfText : IText<Half>
{
    public static int Longest => 32;

    public static int Write(ref byte target, Half value)
    {
        var isWritten = value.TryFormat(MemoryMarshal.CreateSpan(ref target, Longest), out var written, default, CultureInfo.InvariantCulture);
        Debug.Assert(isWritten, "No number is that long.");
        return written;
    }
}

using System.Buffers.Text;
using System.Runtime.InteropServices;

namespace Timbr.Typed.Json;

/// <summary>Writes 32 hexadecimal digits in five groups.</summary>
internal readonly struct GuidText : IText<Guid>
{
    public static int Longest => 36;

    public static int Write(ref byte target, Guid value)
    {
        Utf8Formatter.TryFormat(value, MemoryMarshal.CreateSpan(ref target, Longest), out var written);
        return written;
    }
}

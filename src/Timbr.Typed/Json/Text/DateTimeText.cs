using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Timbr.Typed.Json;

/// <summary>Writes ISO 8601 times with their zone, if they have one, and without trailing zeros.</summary>
internal readonly struct DateTimeText : IText<DateTime>
{
    private const int OffsetLength = 6;

    public static int Longest => 40;

    public static int Write(ref byte target, DateTime value)
    {
        var length = TimeLayout.WriteDateAndTime(ref target, value);
        switch (value.Kind)
        {
            case DateTimeKind.Utc:
                Unsafe.Add(ref target, length) = (byte)'Z';
                return length + 1;
            case DateTimeKind.Local:
                return length + WriteLocalOffset(ref Unsafe.Add(ref target, length), value);
            default:
                return length;
        }
    }

    // Only the framework knows what a local time that comes twice a year stands for.
    private static int WriteLocalOffset(ref byte target, DateTime value)
    {
        Span<byte> text = stackalloc byte[Longest];
        var isWritten = Utf8Formatter.TryFormat(value, text, out var written, new StandardFormat('O'));
        Debug.Assert(isWritten, "No time is that long.");
        text[(written - OffsetLength)..written].CopyTo(MemoryMarshal.CreateSpan(ref target, OffsetLength));
        return OffsetLength;
    }
}

using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Timbr.Typed.Json;

/// <summary>Writes decimal numbers, their trailing zeros kept.</summary>
internal readonly struct DecimalText : IText<decimal>
{
    private const int ScaleAt = 16;

    // 29 digits, a sign, a point and a zero before it.
    public static int Longest => 64;

    public static int Write(ref byte target, decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        if (parts[2] != 0)
        {
            Utf8Formatter.TryFormat(value, MemoryMarshal.CreateSpan(ref target, Longest), out var written);
            return written;
        }

        var digits = ((ulong)(uint)parts[1] << 32) | (uint)parts[0];
        var scale = (parts[3] >> ScaleAt) & 0xFF;
        // Zero has a sign that is not written.
        var sign = parts[3] < 0 && digits != 0 ? 1 : 0;
        target = (byte)'-';
        target = ref Unsafe.Add(ref target, sign);
        return sign + (scale == 0 ? UInt64Text.Write(ref target, digits) : WriteWithPoint(ref target, digits, scale));
    }

    private static int WriteWithPoint(ref byte target, ulong digits, int scale)
    {
        Span<byte> text = stackalloc byte[UInt64Text.Longest];
        var count = UInt64Text.Write(ref MemoryMarshal.GetReference(text), digits);
        var result = MemoryMarshal.CreateSpan(ref target, Longest - 1);
        if (count > scale)
        {
            text[..(count - scale)].CopyTo(result);
            result[count - scale] = (byte)'.';
            text[(count - scale)..count].CopyTo(result[(count - scale + 1)..]);
            return count + 1;
        }

        result[..(2 + scale - count)].Fill((byte)'0');
        result[1] = (byte)'.';
        text[..count].CopyTo(result[(2 + scale - count)..]);
        return 2 + scale;
    }
}

using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Timbr.Typed.Json;

/// <summary>Which characters of a JSON string are escaped, and how: the rules of <c>JavaScriptEncoder.Default</c>.</summary>
internal static partial class JsonEscape
{
    private const int LongestUnit = 6;
    private const int AtOnce = 64;

    // Bit h of entry l tells that the character 0xhl is escaped.
    private static ReadOnlySpan<byte> EscapedByLowNibble =>
        [0x43, 0x03, 0x07, 0x03, 0x03, 0x03, 0x07, 0x07, 0x03, 0x03, 0x03, 0x07, 0x2B, 0x03, 0x0B, 0x83];

    /// <summary>The bytes that <see cref="Copy"/> may touch for a text of that length.</summary>
    internal static int MostOf(int length) => (Math.Min(length, AtOnce) * LongestUnit) + (2 * sizeof(ulong));

    /// <summary>Writes the beginning of a text, escaped where it must be.</summary>
    /// <param name="text">The text; not empty.</param>
    /// <param name="target">Where; <see cref="MostOf"/> bytes are there.</param>
    /// <param name="written">The bytes written.</param>
    /// <returns>The characters taken.</returns>
    internal static int Copy(ReadOnlySpan<char> text, ref byte target, out int written)
    {
        ref var source = ref MemoryMarshal.GetReference(text);
        ref var at = ref target;
        var count = Math.Min(text.Length, AtOnce);
        var taken = 0;
        while (taken < count)
        {
            var value = Unsafe.Add(ref source, taken);
            if (value >= 0x80)
            {
                var units = CopyNonAscii(ref Unsafe.Add(ref source, taken), text.Length - taken, ref at);
                taken += units;
                at = ref Unsafe.Add(ref at, units * LongestUnit);
            }
            else if (IsClean(value))
            {
                // A space between other words is alone.
                var clean = taken + 1 < count && IsClean(Unsafe.Add(ref source, taken + 1))
                    ? CopyClean(ref Unsafe.Add(ref source, taken), count - taken, ref at)
                    : CopyOne(value, ref at);
                taken += clean;
                at = ref Unsafe.Add(ref at, clean);
            }
            else
            {
                at = ref Unsafe.Add(ref at, CopyAscii(value, ref at));
                taken++;
            }
        }

        written = (int)Unsafe.ByteOffset(ref target, ref at);
        return taken;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsClean(char value) => value < 0x80 && ((EscapedByLowNibble[value & 0xF] >> (value >> 4)) & 1) == 0;

    private static int CopyOne(char value, ref byte target)
    {
        target = (byte)value;
        return 1;
    }

    private static int CopyAscii(char value, ref byte target)
    {
        var shorthand = value switch
        {
            '\b' => (byte)'b',
            '\t' => (byte)'t',
            '\n' => (byte)'n',
            '\f' => (byte)'f',
            '\r' => (byte)'r',
            '\\' => (byte)'\\',
            _ => (byte)0,
        };
        if (shorthand == 0)
        {
            StoreUnit(value, ref target);
            return LongestUnit;
        }

        target = (byte)'\\';
        Unsafe.Add(ref target, 1) = shorthand;
        return 2;
    }

    // One unit, or a pair of surrogates; a surrogate alone is replaced.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CopyNonAscii(ref char source, int length, ref byte target)
    {
        if (!char.IsSurrogate(source))
        {
            StoreUnit(source, ref target);
            return 1;
        }

        if (length > 1 && char.IsSurrogatePair(source, Unsafe.Add(ref source, 1)))
        {
            StoreUnit(source, ref target);
            StoreUnit(Unsafe.Add(ref source, 1), ref Unsafe.Add(ref target, LongestUnit));
            return 2;
        }

        StoreUnit('\uFFFD', ref target);
        return 1;
    }

    // Touches eight bytes. The four digits are made at once: a nibble to each byte, and 7 more for those from A on.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreUnit(char value, ref byte target)
    {
        uint swapped = BinaryPrimitives.ReverseEndianness(value);
        var bytes = (swapped | (swapped << 8)) & 0x00FF_00FF;
        var nibbles = ((bytes >> 4) | (bytes << 8)) & 0x0F0F_0F0F;
        var letters = ((nibbles + 0x0606_0606) >> 4) & 0x0101_0101;
        var digits = nibbles + 0x3030_3030 + (letters * ('A' - '9' - 1));
        DecimalDigits.Store(ref target, '\\' | ((ulong)'u' << 8) | ((ulong)digits << 16));
    }
}

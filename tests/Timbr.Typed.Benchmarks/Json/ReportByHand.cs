using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Timbr.Typed.Json;

namespace Timbr.Typed.Benchmarks;

/// <summary>
/// The array as a careful person would write it, with the same formatters: one check of the room, then copies of literals and calls.
/// </summary>
internal static class ReportByHand
{
    private const int LongestEscape = 6;
    private const int AllButTheString = 400;

    /// <returns>The bytes written.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Write(ref byte[] bytes, in ReportValues e)
    {
        var most = AllButTheString + (e.Where.Length * LongestEscape);
        if (bytes.Length < most)
        {
            Array.Resize(ref bytes, most);
        }

        ref var start = ref MemoryMarshal.GetArrayDataReference(bytes);
        ref var at = ref start;
        at = ref Copy(ref at, "[{\"Sensor\":"u8);
        at = ref Unsafe.Add(ref at, Int32Text.Write(ref at, e.Input.Sensor));
        at = ref Copy(ref at, ",\"Fahrenheit\":"u8);
        at = ref Write(ref at, e.Input.Fahrenheit);
        at = ref Copy(ref at, "},"u8);
        at = ref Write(ref at, e.Celsius);
        at = ref Copy(ref at, ","u8);
        at = ref Write(ref at, e.Deviation);
        at = ref Copy(ref at, ","u8);
        at = ref Write(ref at, e.Smoothed);
        at = ref Copy(ref at, ","u8);
        at = ref Unsafe.Add(ref at, Int32Text.Write(ref at, e.Level));
        at = ref e.IsHigh ? ref Copy(ref at, ",true,\""u8) : ref Copy(ref at, ",false,\""u8);
        at = ref Write(ref at, e.Where);
        at = ref Copy(ref at, "\","u8);
        at = ref Write(ref at, e.Comfort);
        at = ref Copy(ref at, ","u8);
        at = ref Unsafe.Add(ref at, Int64Text.Write(ref at, e.Key));
        at = ref Copy(ref at, "]"u8);
        return (int)Unsafe.ByteOffset(ref start, ref at);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref byte Copy(ref byte at, ReadOnlySpan<byte> literal)
    {
        Unsafe.CopyBlockUnaligned(ref at, ref MemoryMarshal.GetReference(literal), (uint)literal.Length);
        return ref Unsafe.Add(ref at, literal.Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref byte Write(ref byte at, double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentException("Not a number of JSON's.", nameof(value));
        }

        return ref Unsafe.Add(ref at, DoubleText.Write(ref at, value));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref byte Write(ref byte at, string text)
    {
        var clean = JsonEscape.CopyClean(ref MemoryMarshal.GetReference(text.AsSpan()), text.Length, ref at);
        at = ref Unsafe.Add(ref at, clean);
        while (clean < text.Length)
        {
            clean += JsonEscape.Escape(text.AsSpan(clean), MemoryMarshal.CreateSpan(ref at, JsonEscape.Longest), out var written);
            at = ref Unsafe.Add(ref at, written);
        }

        return ref at;
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Timbr.Typed.Json;

/// <content>
/// A literal and the number behind it at once: one look at the room, and one new position. Inlined, so that the literal's length is
/// a constant.
/// </content>
public sealed partial class JsonBuffer
{
    /// <summary>Writes bytes as they are, then a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ReadOnlySpan<byte> before, byte value) => After<UInt32Text, uint>(before, value);

    /// <summary>Writes bytes as they are, then a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ReadOnlySpan<byte> before, sbyte value) => After<Int32Text, int>(before, value);

    /// <summary>Writes bytes as they are, then a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ReadOnlySpan<byte> before, short value) => After<Int32Text, int>(before, value);

    /// <summary>Writes bytes as they are, then a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ReadOnlySpan<byte> before, ushort value) => After<UInt32Text, uint>(before, value);

    /// <summary>Writes bytes as they are, then a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ReadOnlySpan<byte> before, int value) => After<Int32Text, int>(before, value);

    /// <summary>Writes bytes as they are, then a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ReadOnlySpan<byte> before, uint value) => After<UInt32Text, uint>(before, value);

    /// <summary>Writes bytes as they are, then a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ReadOnlySpan<byte> before, long value) => After<Int64Text, long>(before, value);

    /// <summary>Writes bytes as they are, then a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ReadOnlySpan<byte> before, ulong value) => After<UInt64Text, ulong>(before, value);

    /// <summary>Writes bytes as they are, then the shortest decimal that reads back as the same number.</summary>
    /// <exception cref="ArgumentException">It is NaN or infinite, which JSON cannot say; nothing was written.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ReadOnlySpan<byte> before, float value)
    {
        if (!float.IsFinite(value))
        {
            ThrowNotFinite(value);
        }

        After<SingleText, float>(before, value);
    }

    /// <summary>Writes bytes as they are, then the number, or an <c>_exception</c> object in its place if JSON cannot say it.</summary>
    /// <param name="before">A piece of JSON in UTF-8.</param>
    /// <param name="value">The number.</param>
    /// <param name="task">The slot's name.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteOrFault(ReadOnlySpan<byte> before, float value, string task)
    {
        if (!float.IsFinite(value))
        {
            WriteRaw(before);
            WriteNotFinite(value, task);
            return;
        }

        After<SingleText, float>(before, value);
    }

    /// <summary>Writes bytes as they are, then the shortest decimal that reads back as the same number.</summary>
    /// <exception cref="ArgumentException">It is NaN or infinite, which JSON cannot say; nothing was written.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ReadOnlySpan<byte> before, double value)
    {
        if (!double.IsFinite(value))
        {
            ThrowNotFinite(value);
        }

        After<DoubleText, double>(before, value);
    }

    /// <summary>Writes bytes as they are, then the number, or an <c>_exception</c> object in its place if JSON cannot say it.</summary>
    /// <param name="before">A piece of JSON in UTF-8.</param>
    /// <param name="value">The number.</param>
    /// <param name="task">The slot's name.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteOrFault(ReadOnlySpan<byte> before, double value, string task)
    {
        if (!double.IsFinite(value))
        {
            WriteRaw(before);
            WriteNotFinite(value, task);
            return;
        }

        After<DoubleText, double>(before, value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteNotFinite(double value, string task) => WriteException(_position, NotFinite(value), task);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void After<TText, T>(ReadOnlySpan<byte> before, T value)
        where TText : struct, IText<T>
    {
        var position = _position;
        ref var target = ref Claim(position, before.Length + TText.Longest);
        Unsafe.CopyBlockUnaligned(ref target, ref MemoryMarshal.GetReference(before), (uint)before.Length);
        _position = position + before.Length + TText.Write(ref Unsafe.Add(ref target, before.Length), value);
    }
}

using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Timbr.Typed.Json;

/// <summary>
/// A growable, contiguous UTF-8 text that can be rewound, and the writer of every primitive of it. Only generated code calls it.
/// Values are written as <c>System.Text.Json</c> writes them with default options, byte for byte. One thread at a time.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class JsonBuffer : IBufferWriter<byte>
{
    private const int KeepAtMost = 1 << 20;

    // A writer of one text may, while it runs, need another one for a JSON text that a slot takes.
    [ThreadStatic]
    private static JsonBuffer? s_free;

    [ThreadStatic]
    private static JsonBuffer? s_alsoFree;

    private byte[] _bytes;
    private int _end;
    private int _position;
    private bool _isRented;

    /// <summary>Creates an empty one.</summary>
    /// <param name="capacity">The bytes it holds before it grows; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is not positive.</exception>
    public JsonBuffer(int capacity = 4096)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(capacity);
        _bytes = GC.AllocateUninitializedArray<byte>(capacity);
        _end = capacity;
    }

    /// <summary>Creates one that writes into the beginning of an array, until it grows.</summary>
    internal JsonBuffer(byte[] bytes, int capacity)
    {
        _bytes = bytes;
        _end = capacity;
    }

    /// <summary>The number of bytes written, and what to <see cref="Rewind"/> to.</summary>
    public int Position => _position;

    /// <summary>What was written; valid until the next write.</summary>
    public ReadOnlySpan<byte> Written => new(_bytes, 0, _position);

    /// <summary>Gives an empty buffer of this thread, or a new one. <see cref="Return"/> it.</summary>
    public static JsonBuffer Rent()
    {
        var buffer = s_free;
        if (buffer is not null)
        {
            s_free = s_alsoFree;
            s_alsoFree = null;
        }
        else
        {
            buffer = new JsonBuffer();
        }

        buffer._isRented = true;
        return buffer;
    }

    /// <summary>Hands a rented buffer back to this thread; one that grew above 1 MiB is let go. Harmless a second time.</summary>
    public void Return()
    {
        if (!_isRented)
        {
            return;
        }

        _isRented = false;
        Clear();
        if (_end <= KeepAtMost)
        {
            (s_alsoFree, s_free) = (s_free ?? s_alsoFree, this);
        }
    }

    /// <summary>Forgets everything and keeps the memory.</summary>
    public void Clear()
    {
        (_position, _depth) = (0, 0);
        (Unwritten, UnwrittenBecause) = (0, null);
    }

    /// <summary>Forgets what was written from a position on, and the depth.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The position is negative or was not reached yet.</exception>
    public void Rewind(int position)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)position, (uint)_position, nameof(position));
        _position = position;
        _depth = 0;
    }

    /// <inheritdoc/>
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)(_end - _position), nameof(count));
        _position += count;
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sizeHint);
        Reserve(Math.Max(sizeHint, 1));
        return _bytes.AsMemory(_position.._end);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sizeHint);
        return Reserve(Math.Max(sizeHint, 1));
    }

    /// <summary>Writes bytes as they are; nothing is checked.</summary>
    /// <param name="utf8">A piece of JSON in UTF-8.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteRaw(ReadOnlySpan<byte> utf8)
    {
        var position = _position;
        ref var target = ref Claim(position, utf8.Length);

        // A literal's length is a constant once this is inlined, and its copy becomes a few stores.
        Unsafe.CopyBlockUnaligned(ref target, ref MemoryMarshal.GetReference(utf8), (uint)utf8.Length);
        _position = position + utf8.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref byte Claim(int position, int count)
    {
        var bytes = _bytes;
        if ((uint)count > (uint)(_end - position))
        {
            bytes = Grow(count);
        }

        return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(bytes), (nint)(uint)position);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Reserve(int count)
    {
        var bytes = _bytes;
        if ((uint)count > (uint)(_end - _position))
        {
            bytes = Grow(count);
        }

        return bytes.AsSpan(_position, _end - _position);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private byte[] Grow(int count)
    {
        var needed = (long)_position + count;
        var doubled = Math.Min(2L * _end, Array.MaxLength);
        var bytes = GC.AllocateUninitializedArray<byte>((int)Math.Min(Math.Max(needed, doubled), int.MaxValue));
        Written.CopyTo(bytes);
        _bytes = bytes;
        _end = bytes.Length;
        return bytes;
    }
}

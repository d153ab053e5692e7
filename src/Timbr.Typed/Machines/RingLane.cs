using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Timbr.Typed;

/// <summary>
/// The queue between one source and the worker: a ring with one writer and one reader. An item is visible once written;
/// the reader takes all there is and gives the room back a batch at a time, so that the two meet rarely.
/// </summary>
internal sealed class SourceLane<T>
{
    private readonly Gate _work;
    private readonly T[] _ring;
    private readonly int _capacity;
    private Padded _tail;      // items written
    private Padded _head;      // items whose room the writer may use again
    private Padded _read;      // items the reader has started
    private Padded _knownHead; // the writer's copy of _head
    private Padded _knownTail; // the reader's copy of _tail
    private volatile bool _isClosed;

    public SourceLane(int capacity, Gate work)
    {
        _capacity = capacity;
        _ring = new T[BitOperations.RoundUpToPowerOf2((uint)capacity)];
        _work = work;
    }

    public Gate Room { get; } = new();

    public long Written => Volatile.Read(ref _tail.Value);

    public long Waiting => Math.Max(0, Written - Volatile.Read(ref _read.Value));

    public bool IsEmpty => Written == _read.Value;

    /// <summary>The count of items that the reader has started; it alone counts up.</summary>
    public ref long Started => ref _read.Value;

    /// <summary>Refuses what does not fit from now on, so that no writer waits for room that never comes.</summary>
    public void Close()
    {
        _isClosed = true;
        Room.Open();
    }

    /// <summary>Writes an item if there is room.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryWrite(T item)
    {
        var tail = _tail.Value;
        if (tail - _knownHead.Value >= _capacity && !HasRoom())
        {
            return false;
        }

        Slot(tail) = item;
        Volatile.Write(ref _tail.Value, tail + 1);
        _work.Open();
        return true;
    }

    /// <summary>Blocks until there is room.</summary>
    /// <returns>Whether there is; false once closed.</returns>
    public bool WaitForRoom()
    {
        for (var i = 0; i < Spin.Rounds; i++)
        {
            Spin.Once();
            if (HasRoom())
            {
                return true;
            }
        }

        while (!_isClosed && ArmUnlessRoom())
        {
            Room.Block();
        }

        return HasRoom();
    }

    /// <inheritdoc cref="WaitForRoom"/>
    public async ValueTask<bool> WaitForRoomAsync()
    {
        while (!_isClosed && ArmUnlessRoom())
        {
            await Room.BlockAsync().ConfigureAwait(false);
        }

        return HasRoom();
    }

    /// <summary>The next items, at most <paramref name="limit"/>; empty if there are none. The reader clears them and calls <see cref="Release"/>.</summary>
    public Span<T> Take(int limit)
    {
        var read = _read.Value;
        if (_knownTail.Value == read)
        {
            _knownTail.Value = Written;
        }

        var index = (int)(read & (_ring.Length - 1));
        var share = Math.Max(1, _capacity / 4);
        var count = (int)Math.Min(_knownTail.Value - read, Math.Min(Math.Min(limit, share), _ring.Length - index));
        return MemoryMarshal.CreateSpan(ref Slot(read), count);
    }

    /// <summary>Gives the room of all started items back to the writer.</summary>
    public void Release()
    {
        var read = _read.Value;
        Volatile.Write(ref _head.Value, read);

        // A writer that had to wait is let go on once it can write many.
        if (Room.IsWaiting && _knownTail.Value - read <= _capacity / 2)
        {
            Room.Open();
        }
    }

    private bool HasRoom()
    {
        _knownHead.Value = Volatile.Read(ref _head.Value);
        return _tail.Value - _knownHead.Value < _capacity;
    }

    private bool ArmUnlessRoom()
    {
        Room.Arm();
        if (!HasRoom() && !_isClosed)
        {
            return true;
        }

        Room.Disarm();
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref T Slot(long position) =>
        ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_ring), (nint)(position & (_ring.Length - 1)));
}

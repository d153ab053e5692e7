using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Timbr.Typed;

/// <summary>
/// A lane whose writer waits for room, or drops what has none: a ring with one writer and one reader. An item is visible once
/// written; the reader takes all there is and gives the room back a batch at a time, so that the two meet rarely.
/// </summary>
internal sealed class RingLane<T> : SourceLane<T>
{
    private readonly Gate _work;
    private readonly T[] _ring;
    private readonly int _capacity;
    private readonly bool _drops;
    private readonly Gate _room = new();
    private Padded _tail;      // items written
    private Padded _head;      // items whose room the writer may use again
    private Padded _read;      // items the reader has started
    private Padded _knownHead; // the writer's copy of _head
    private Padded _knownTail; // the reader's copy of _tail
    private long _dropped;
    private volatile bool _isClosed;

    public RingLane(int capacity, bool drops, Gate work)
    {
        _capacity = capacity;
        _ring = new T[BitOperations.RoundUpToPowerOf2((uint)capacity)];
        _drops = drops;
        _work = work;
    }

    public override long Offered => Written + Dropped;

    public override long Dropped => Volatile.Read(ref _dropped);

    public override long Waiting => Math.Max(0, Written - Volatile.Read(ref _read.Value));

    public override bool IsEmpty => Written == _read.Value;

    public override bool HasWaitingWriter => _room.IsWaiting;

    public override ref long Started => ref _read.Value;

    private long Written => Volatile.Read(ref _tail.Value);

    public override void Close()
    {
        _isClosed = true;
        _room.Open();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override bool TryWrite(T item)
    {
        var tail = _tail.Value;
        if (tail - _knownHead.Value >= _capacity && !HasRoom())
        {
            return TryDrop();
        }

        Slot(tail) = item;
        Volatile.Write(ref _tail.Value, tail + 1);
        _work.Open();
        return true;
    }

    public override void WaitForRoom()
    {
        for (var i = 0; i < Spin.Rounds; i++)
        {
            Spin.Once();
            if (HasRoom())
            {
                return;
            }
        }

        while (!_isClosed && ArmUnlessRoom())
        {
            _room.Block();
        }
    }

    public override async ValueTask WaitForRoomAsync()
    {
        while (!_isClosed && ArmUnlessRoom())
        {
            await _room.BlockAsync().ConfigureAwait(false);
        }
    }

    public override Span<T> Take(int limit)
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

    public override void Release()
    {
        var read = _read.Value;
        Volatile.Write(ref _head.Value, read);

        // A writer that had to wait is let go on once it can write many.
        if (_room.IsWaiting && _knownTail.Value - read <= _capacity / 2)
        {
            _room.Open();
        }
    }

    private bool HasRoom()
    {
        // A writer that drops does so only where there is really no room, not while a batch is under way.
        _knownHead.Value = _drops ? Volatile.Read(ref _read.Value) : Volatile.Read(ref _head.Value);
        return _tail.Value - _knownHead.Value < _capacity;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryDrop()
    {
        OnFull?.Invoke();
        if (_drops)
        {
            Volatile.Write(ref _dropped, _dropped + 1);
        }

        return _drops;
    }

    private bool ArmUnlessRoom()
    {
        _room.Arm();
        if (!HasRoom() && !_isClosed)
        {
            return true;
        }

        _room.Disarm();
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref T Slot(long position) =>
        ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_ring), (nint)(position & (_ring.Length - 1)));
}

using System.Numerics;

namespace Timbr.Typed;

/// <summary>A lane that drops the oldest item for want of room. Writer and reader meet at a lock, the reader a batch at a time.</summary>
internal sealed class LatestLane<T> : SourceLane<T>
{
    private const int MaxBatch = 64;

    private readonly object _lock = new();
    private readonly Gate _work;
    private readonly int _capacity;
    private readonly T[] _ring;
    private readonly T[] _batch;
    private int _first;
    private int _count;
    private int _batchLength;
    private long _written;
    private long _dropped;
    private long _taken;
    private Padded _started;

    public LatestLane(int capacity, Gate work)
    {
        _work = work;
        _capacity = capacity;
        _batch = new T[Math.Clamp(capacity / 4, 1, MaxBatch)];

        // What the reader hands back unstarted may come on top of a full queue.
        _ring = new T[BitOperations.RoundUpToPowerOf2((uint)(capacity + _batch.Length))];
    }

    public override long Offered => Volatile.Read(ref _written);

    public override long Dropped => Volatile.Read(ref _dropped);

    public override long Waiting
    {
        get
        {
            lock (_lock)
            {
                return _count + InHand;
            }
        }
    }

    public override bool IsEmpty => Volatile.Read(ref _count) == 0;

    public override bool HasWaitingWriter => false;

    public override ref long Started => ref _started.Value;

    /// <summary>Taken and not started.</summary>
    private long InHand => _taken - Volatile.Read(ref _started.Value);

    public override void Close()
    {
    }

    public override bool TryWrite(T item)
    {
        bool isFull;
        lock (_lock)
        {
            var room = _capacity - InHand - 1;
            isFull = _count > 0 && _count > room;
            Trim(room);
            _ring[(_first + _count) & (_ring.Length - 1)] = item;
            _count++;
            Volatile.Write(ref _written, _written + 1);
        }

        _work.Open();
        if (isFull)
        {
            OnFull?.Invoke();
        }

        return true;
    }

    public override void WaitForRoom()
    {
    }

    public override ValueTask WaitForRoomAsync() => default;

    public override Span<T> Take(int limit)
    {
        if (IsEmpty)
        {
            return default;
        }

        lock (_lock)
        {
            _batchLength = Math.Min(Math.Min(_count, limit), _batch.Length);
            for (var i = 0; i < _batchLength; i++)
            {
                ref var place = ref _ring[_first];
                _batch[i] = place;
                place = default!;
                _first = (_first + 1) & (_ring.Length - 1);
            }

            _count -= _batchLength;
            _taken += _batchLength;
            return _batch.AsSpan(0, _batchLength);
        }
    }

    /// <summary>What was not started goes back to where it can be dropped.</summary>
    public override void Release()
    {
        if (_taken == _started.Value)
        {
            return;
        }

        lock (_lock)
        {
            for (; _taken > _started.Value; _taken--)
            {
                _first = (_first - 1) & (_ring.Length - 1);
                _ring[_first] = _batch[--_batchLength];
                _batch[_batchLength] = default!;
                _count++;
            }

            Trim(_capacity);
        }
    }

    private void Trim(long room)
    {
        while (_count > 0 && _count > room)
        {
            _ring[_first] = default!;
            _first = (_first + 1) & (_ring.Length - 1);
            _count--;
            Volatile.Write(ref _dropped, _dropped + 1);
        }
    }
}

using System.Runtime.CompilerServices;

namespace Timbr.Typed;

/// <summary>The queue between callers of <c>Put</c> and the worker: many writers under a lock, one reader that takes batches.</summary>
internal sealed class PutLane<T>(int capacity, Gate work)
{
    private const int MaxBatch = 64;

    private readonly object _lock = new();
    private readonly LinkedList<PutWaiter<T>> _waiters = new();
    private T[] _ring = [];
    private T[] _batch = [];
    private int _first;
    private int _count;
    private long _accepted;
    private int _waiterCount;
    private int _batchLength;
    private long _taken; // the reader's count of what it took
    private bool _isClosed;
    private volatile bool _isFast;
    private Padded _started;

    /// <summary>Messages that wait, those that the reader took and has not started included.</summary>
    public long Waiting => Math.Max(0, Volatile.Read(ref _accepted) - Volatile.Read(ref _started.Value));

    public bool IsUsed => Volatile.Read(ref _accepted) > 0;

    /// <summary>For the reader: whether there is nothing to take.</summary>
    public bool IsEmpty => Volatile.Read(ref _count) == 0 && !HasWaiters && _taken == _started.Value;

    public bool HasWaiters => Volatile.Read(ref _waiterCount) != 0;

    /// <summary>
    /// Whether those who wait can be let go on. While messages are slow, as soon as there is room; while they are fast, once
    /// there is room for many, since to wake somebody takes as long as dozens of messages.
    /// </summary>
    public bool CanAdmit => HasWaiters && capacity - Waiting >= (_isFast ? Math.Max(1, capacity / 2) : 1);

    /// <summary>The count of messages that the reader has started; it alone counts up.</summary>
    public ref long Started => ref _started.Value;

    public PutResult TryPut(T message)
    {
        PutResult result;
        lock (_lock)
        {
            result = Enqueue(message);
        }

        work.Open();
        return result;
    }

    /// <summary>Puts the message, or answers with a waiter that does once there is room.</summary>
    public PutResult PutOrWait(T message, CancellationToken cancellation, out PutWaiter<T>? waiter)
    {
        PutResult result;
        waiter = null;
        lock (_lock)
        {
            // While messages are fast, others join those who wait: all of them are let go on together.
            result = HasWaiters && !CanAdmit ? PutResult.Full : Enqueue(message);
            if (result == PutResult.Full)
            {
                waiter = new PutWaiter<T>(this, message, cancellation);
                _waiters.AddLast(waiter);
                _waiterCount++;
            }
        }

        work.Open();
        return result;
    }

    /// <summary>The next messages, at most <paramref name="limit"/>; empty if there are none. The reader clears those it starts; the others come first next time.</summary>
    public Span<T> Take(int limit)
    {
        if (IsEmpty)
        {
            return default;
        }

        if (_taken != _started.Value)
        {
            var left = (int)(_taken - _started.Value);
            return _batch.AsSpan(_batchLength - left, Math.Min(left, limit));
        }

        _isFast = limit >= MaxBatch;
        lock (_lock)
        {
            if (CanAdmit)
            {
                AdmitLocked();
            }

            var count = Math.Min(Math.Min(_count, limit), MaxBatch);
            if (_batch.Length < count)
            {
                _batch = new T[MaxBatch];
            }

            for (var i = 0; i < count; i++)
            {
                ref var slot = ref _ring[_first];
                _batch[i] = slot;
                slot = default!;
                _first = (_first + 1) & (_ring.Length - 1);
            }

            Volatile.Write(ref _count, _count - count);
            _batchLength = count;
            _taken += count;
            return _batch.AsSpan(0, count);
        }
    }

    /// <summary>Takes in what waiting callers hold, as far as there is room.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Admit()
    {
        lock (_lock)
        {
            AdmitLocked();
        }
    }

    /// <summary>Takes a waiter off the list.</summary>
    /// <returns>Whether it was still on it.</returns>
    public bool Forget(PutWaiter<T> waiter)
    {
        lock (_lock)
        {
            if (!_waiters.Remove(waiter))
            {
                return false;
            }

            _waiterCount--;
            return true;
        }
    }

    /// <summary>Refuses messages from now on.</summary>
    /// <returns>The callers that waited; their messages are not taken in.</returns>
    public IReadOnlyList<PutWaiter<T>> Close()
    {
        lock (_lock)
        {
            PutWaiter<T>[] waiters = [.. _waiters];
            _waiters.Clear();
            _waiterCount = 0;
            _isClosed = true;
            return waiters;
        }
    }

    /// <summary>Takes messages again.</summary>
    public void Open()
    {
        lock (_lock)
        {
            _isClosed = false;
        }
    }

    /// <summary>Refuses messages from now on, unless some wait.</summary>
    /// <returns>Whether none wait.</returns>
    public bool TryCloseEmpty()
    {
        lock (_lock)
        {
            _isClosed |= IsEmpty;
            return IsEmpty;
        }
    }

    private PutResult Enqueue(T message)
    {
        if (_isClosed)
        {
            return PutResult.Closed;
        }

        // Whoever waits comes first.
        if (_waiterCount != 0)
        {
            AdmitLocked();
        }

        if (_waiterCount != 0 || Waiting >= capacity)
        {
            return PutResult.Full;
        }

        Add(message);
        return PutResult.Accepted;
    }

    private void AdmitLocked()
    {
        while (_waiters.First is { } first && Waiting < capacity)
        {
            _waiters.RemoveFirst();
            _waiterCount--;
            Add(first.Value.Message);
            first.Value.SetResult();
        }
    }

    private void Add(T message)
    {
        if (_count == _ring.Length)
        {
            Grow();
        }

        _ring[(_first + _count) & (_ring.Length - 1)] = message;
        Volatile.Write(ref _count, _count + 1);
        Volatile.Write(ref _accepted, _accepted + 1);
    }

    private void Grow()
    {
        var larger = new T[Math.Max(16, _ring.Length * 2)];
        _ring.AsSpan(_first).CopyTo(larger);
        _ring.AsSpan(0, _first).CopyTo(larger.AsSpan(_ring.Length - _first));
        _ring = larger;
        _first = 0;
    }
}

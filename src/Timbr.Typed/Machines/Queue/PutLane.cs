using System.Numerics;
using System.Runtime.CompilerServices;

namespace Timbr.Typed;

/// <summary>
/// The queue between callers of <c>Put</c> and the worker: a ring with many writers, who claim a place each by raising one number, and one
/// reader, who takes what stands there without a gap. Only callers that must wait for room meet at a lock.
/// </summary>
internal sealed class PutLane<T>(int capacity, Gate work)
{
    private const int MaxBatch = 64;

    /// <summary>The bit of <see cref="_tail"/> that says that nothing is taken in.</summary>
    private const long Closed = long.MinValue;

    private readonly object _lock = new();
    private readonly LinkedList<PutWaiter<T>> _waiters = new();
    private readonly int _bits = BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)capacity));
    private T[] _ring = [];
    private int[]? _rounds; // of each place, in which round it was written last
    private int _waiterCount;
    private volatile bool _isFast;
    private Padded _tail;         // places claimed
    private Padded _started;      // messages the reader has started, whose places are free
    private Padded _knownStarted; // the writers' copy of it

    /// <summary>Messages that wait, those that the reader took and has not started included.</summary>
    public long Waiting => Math.Max(0, Tail - Volatile.Read(ref _started.Value));

    /// <summary>How many messages have been taken in.</summary>
    public long Count => Tail;

    public bool IsUsed => Tail > 0;

    public IDrivenClock? Driver => work.Driver;

    /// <summary>For the reader: whether there is nothing to take.</summary>
    public bool IsEmpty => !IsWritten(_started.Value) && !HasWaiters;

    public bool HasWaiters => Volatile.Read(ref _waiterCount) != 0;

    /// <summary>
    /// Whether those who wait can be let go on. While messages are slow, as soon as there is room; while they are fast, once
    /// there is room for many, since to wake somebody takes as long as dozens of messages.
    /// </summary>
    public bool CanAdmit => HasWaiters && capacity - Waiting >= (_isFast ? Math.Max(1, capacity / 2) : 1);

    /// <summary>The count of messages that the reader has started; it alone counts up.</summary>
    public ref long Started => ref _started.Value;

    private long Tail => Volatile.Read(ref _tail.Value) & ~Closed;

    public PutResult TryPut(T message)
    {
        var result = HasWaiters ? PutBehindWaiters(message) : Write(message);
        work.Open();
        return result;
    }

    /// <summary>Puts the message, or answers with a waiter that does once there is room.</summary>
    public PutResult PutOrWait(T message, CancellationToken cancellation, out PutWaiter<T>? waiter)
    {
        waiter = null;
        var result = HasWaiters ? PutResult.Full : Write(message);
        if (result == PutResult.Full)
        {
            result = Wait(message, cancellation, out waiter);
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

        _isFast = limit >= MaxBatch;
        if (CanAdmit)
        {
            Admit();
        }

        var start = _started.Value;
        var most = Math.Min(limit, MaxBatch);
        var count = 0;
        while (count < most && IsWritten(start + count))
        {
            count++;
        }

        var index = (int)start & (_ring.Length - 1);
        return _ring.AsSpan(index, Math.Min(count, _ring.Length - index));
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
            Interlocked.Or(ref _tail.Value, Closed);
            PutWaiter<T>[] waiters = [.. _waiters];
            _waiters.Clear();
            _waiterCount = 0;
            return waiters;
        }
    }

    /// <summary>Takes messages again.</summary>
    public void Open() => Interlocked.And(ref _tail.Value, ~Closed);

    /// <summary>Refuses messages from now on, unless some wait.</summary>
    /// <returns>Whether none wait.</returns>
    public bool TryCloseEmpty()
    {
        lock (_lock)
        {
            var started = _started.Value;
            return !HasWaiters && (Interlocked.CompareExchange(ref _tail.Value, started | Closed, started) & ~Closed) == started;
        }
    }

    /// <summary>Writes the message if there is room.</summary>
    private PutResult Write(T message)
    {
        var rounds = Volatile.Read(ref _rounds) ?? Allocate();
        var tail = Volatile.Read(ref _tail.Value);
        while (true)
        {
            if (tail < 0)
            {
                return PutResult.Closed;
            }

            if (tail - Volatile.Read(ref _knownStarted.Value) >= capacity && !HasRoom(tail))
            {
                return PutResult.Full;
            }

            var seen = Interlocked.CompareExchange(ref _tail.Value, tail + 1, tail);
            if (seen == tail)
            {
                break;
            }

            tail = seen;
        }

        var index = (int)tail & (_ring.Length - 1);
        _ring[index] = message;
        Volatile.Write(ref rounds[index], RoundOf(tail));
        return PutResult.Accepted;
    }

    private bool HasRoom(long tail)
    {
        var started = Volatile.Read(ref _started.Value);
        Volatile.Write(ref _knownStarted.Value, started);
        return tail - started < capacity;
    }

    private bool IsWritten(long position) =>
        _rounds is { } rounds && Volatile.Read(ref rounds[(int)position & (rounds.Length - 1)]) == RoundOf(position);

    /// <summary>Never that of a place that was not written yet.</summary>
    private int RoundOf(long position) => (int)(position >> _bits) + 1;

    private int[] Allocate()
    {
        lock (_lock)
        {
            if (_rounds is null)
            {
                _ring = new T[1 << _bits];
                Volatile.Write(ref _rounds, new int[1 << _bits]);
            }

            return _rounds!;
        }
    }

    private PutResult PutBehindWaiters(T message)
    {
        lock (_lock)
        {
            AdmitLocked();
            return HasWaiters ? PutResult.Full : Write(message);
        }
    }

    private PutResult Wait(T message, CancellationToken cancellation, out PutWaiter<T>? waiter)
    {
        waiter = null;
        lock (_lock)
        {
            // While messages are fast, others join those who wait: all of them are let go on together.
            var result = HasWaiters && !CanAdmit && Volatile.Read(ref _tail.Value) >= 0 ? PutResult.Full : PutBehindWaiters(message);
            if (result == PutResult.Full)
            {
                waiter = new PutWaiter<T>(this, message, cancellation);
                _waiters.AddLast(waiter);
                _waiterCount++;
            }

            return result;
        }
    }

    private void AdmitLocked()
    {
        while (_waiters.First is { } first && Write(first.Value.Message) == PutResult.Accepted)
        {
            _waiters.RemoveFirst();
            _waiterCount--;
            first.Value.Accept();
        }
    }
}

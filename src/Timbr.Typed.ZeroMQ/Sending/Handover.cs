namespace Timbr.Typed.ZeroMQ;

/// <summary>Between the thread that publishes and the one that owns the socket.</summary>
internal sealed unsafe class Handover
{
    private const int RingCapacity = 256 * 1024;
    private const int BatchLength = 16 * 1024;

    private readonly object _gate = new();
    private readonly WakeUp _wakeUp;
    private long _awaited = long.MaxValue;
    private volatile bool _closing;
    private volatile bool _ended;

    public Handover(WakeUp wakeUp) => _wakeUp = wakeUp;

    public HandoverRing Ring { get; } = new(RingCapacity);

    public bool IsClosing => _closing;

    /// <summary>By the publishing thread. Waits for room.</summary>
    /// <returns>Whether it was handed over; false when closed meanwhile.</returns>
    public bool Add(MessageId id, ReadOnlySpan<byte> json)
    {
        if (json.Length > Ring.LongestInline)
        {
            return AddLong(id, json);
        }

        while (!Ring.TryWrite(id, json))
        {
            if (!WaitForRoom())
            {
                return false;
            }
        }

        _wakeUp.Notify(Ring.Written - Ring.Taken >= BatchLength);
        return !_closing || IsTaken(Ring.Written);
    }

    /// <summary>By the publishing thread: waits until everything was taken, or the owner has ended.</summary>
    public void WaitUntilEmpty() => WaitUntilTaken(Ring.Written, orClosing: false);

    /// <summary>By the owner: gives back what it took, and wakes the publishing thread if that is what it waits for.</summary>
    public void TellTaken()
    {
        Ring.TellTaken();
        PulseIfAwaited();
    }

    /// <summary>By the owner: the same, but for the last record, which it still needs.</summary>
    public void TellTakenBefore()
    {
        Ring.TellTakenBefore();
        PulseIfAwaited();
    }

    /// <summary>By any thread: the owner sends what is there and ends; nothing more is taken in.</summary>
    public void Close()
    {
        _closing = true;
        Pulse();
        _wakeUp.Ring();
    }

    /// <summary>By the owner, as it ends.</summary>
    public void End()
    {
        _closing = true;
        _ended = true;
        Pulse();
    }

    private void PulseIfAwaited()
    {
        Interlocked.MemoryBarrier();
        if (Volatile.Read(ref _awaited) <= Ring.Taken)
        {
            Pulse();
        }
    }

    private bool AddLong(MessageId id, ReadOnlySpan<byte> json)
    {
        fixed (byte* start = json)
        {
            while (!Ring.TryWriteReference(id, start, json.Length))
            {
                if (!WaitForRoom())
                {
                    return false;
                }
            }

            return IsTaken(Ring.Written);
        }
    }

    private bool IsTaken(long position)
    {
        WaitUntilTaken(position, orClosing: false);
        return Ring.Taken >= position;
    }

    private bool WaitForRoom()
    {
        WaitUntilTaken(Ring.Written - (Ring.Capacity / 2), orClosing: true);
        return !_closing;
    }

    private void WaitUntilTaken(long position, bool orClosing)
    {
        if (Ring.Taken >= position)
        {
            return;
        }

        Volatile.Write(ref _awaited, position);
        Interlocked.MemoryBarrier();
        _wakeUp.Ring();
        lock (_gate)
        {
            while (Ring.Taken < position && !_ended && !(orClosing && _closing))
            {
                Monitor.Wait(_gate);
            }
        }

        Volatile.Write(ref _awaited, long.MaxValue);
    }

    private void Pulse()
    {
        lock (_gate)
        {
            Monitor.PulseAll(_gate);
        }
    }
}

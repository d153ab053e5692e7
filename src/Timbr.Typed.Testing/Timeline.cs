namespace Timbr.Typed.Testing;

/// <summary>The present, and the timers before it in the order in which they fall due.</summary>
internal sealed class Timeline(DateTimeOffset start)
{
    private readonly object _lock = new();
    private readonly SortedSet<VirtualTimer> _timers = new(VirtualTimer.InOrder);
    private long _now = start.UtcTicks;
    private long _created;
    private long _set;

    /// <summary>A timer has been set, on whatever thread; raised outside the lock.</summary>
    public event Action? IsSet;

    public DateTimeOffset Now => new(Volatile.Read(ref _now), TimeSpan.Zero);

    /// <summary>Ticks since the start, plus one: small, so that fractions of them stay exact, and never zero.</summary>
    public long Timestamp => Volatile.Read(ref _now) - start.UtcTicks + 1;

    /// <summary>How many timers have been set so far.</summary>
    public long SetCount => Volatile.Read(ref _set);

    public VirtualTimer Create(Action callback, TimeSpan due, TimeSpan period)
    {
        var timer = new VirtualTimer(this, callback, Interlocked.Increment(ref _created));
        timer.Change(due, period);
        return timer;
    }

    public void Set(VirtualTimer timer, TimeSpan due, TimeSpan period)
    {
        lock (_lock)
        {
            _timers.Remove(timer);
            timer.Period = period;
            if (due != Timeout.InfiniteTimeSpan)
            {
                timer.Due = _now + due.Ticks;
                timer.SetAs = ++_set;
                _timers.Add(timer);
            }
        }

        IsSet?.Invoke();
    }

    /// <summary>Takes the next timer that is due by a moment, at which it then is; null where there is none.</summary>
    public Action? TakeDue(long until)
    {
        lock (_lock)
        {
            if (_timers.Min is not { } next || next.Due > until)
            {
                return null;
            }

            _timers.Remove(next);
            MoveTo(next.Due);
            if (next.Period > TimeSpan.Zero)
            {
                next.Due += next.Period.Ticks;
                _timers.Add(next);
            }

            return next.Callback;
        }
    }

    /// <summary>When the next timer is due of those that were set after so many; null where there is none.</summary>
    public long? NextSetAfter(long count)
    {
        lock (_lock)
        {
            foreach (var timer in _timers)
            {
                if (timer.SetAs > count)
                {
                    return timer.Due;
                }
            }

            return null;
        }
    }

    /// <summary>Moves to a moment, unless that has passed.</summary>
    public void MoveTo(long moment)
    {
        lock (_lock)
        {
            Volatile.Write(ref _now, Math.Max(_now, moment));
        }
    }
}

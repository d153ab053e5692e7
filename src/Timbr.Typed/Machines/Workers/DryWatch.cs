namespace Timbr.Typed;

/// <summary>Calls back once all workers have been idle together for so long without a break, and without a source that has begun meanwhile.</summary>
internal sealed class DryWatch : IDisposable
{
    private readonly object _lock = new();
    private readonly TimeSpan _timeout;
    private readonly TimeProvider _time;
    private readonly Action _dry;
    private readonly ITimer _timer;
    private int _busy;
    private long _since;

    public DryWatch(int workers, TimeSpan timeout, TimeProvider time, Action dry)
    {
        _busy = workers;
        _timeout = timeout;
        _time = time;
        _dry = dry;
        _timer = time.CreateTimer(static watch => ((DryWatch)watch!).Ring(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Whether they have.</summary>
    public bool IsDry
    {
        get
        {
            lock (_lock)
            {
                return _busy == 0 && _time.GetElapsedTime(_since) >= _timeout;
            }
        }
    }

    /// <summary>A worker has nothing to do.</summary>
    public void Idle()
    {
        lock (_lock)
        {
            if (--_busy == 0)
            {
                BeginTime();
            }
        }
    }

    /// <summary>A source begins, which has the whole time.</summary>
    public void BeginSource()
    {
        lock (_lock)
        {
            if (_busy == 0)
            {
                BeginTime();
            }
        }
    }

    /// <summary>It has something to do again, or has been asked to do nothing.</summary>
    public void Busy()
    {
        lock (_lock)
        {
            if (_busy++ == 0)
            {
                _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            }
        }
    }

    public void Dispose() => _timer.Dispose();

    private void BeginTime()
    {
        _since = _time.GetTimestamp();
        _timer.Change(_timeout, Timeout.InfiniteTimeSpan);
    }

    private void Ring()
    {
        // It may ring for a time that has been broken since.
        if (IsDry)
        {
            _dry();
        }
    }
}

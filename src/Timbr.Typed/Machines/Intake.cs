namespace Timbr.Typed;

/// <summary>Where the messages of a machine come from: the source, what is left of cleared ones, and the callers of <c>Put</c>.</summary>
internal sealed class Intake<T>
{
    private readonly object _lock = new();
    private readonly int _capacity;
    private volatile Pump<T>[] _pumps = [];
    private volatile Pump<T>? _source;
    private bool _isStarted;
    private volatile bool _isStopping;
    private bool _isOver;
    private int _holds;

    public Intake(int capacity)
    {
        _capacity = capacity;
        Puts = new PutLane<T>(capacity, Work);
    }

    /// <summary>What the worker waits at.</summary>
    public Gate Work { get; } = new();

    public PutLane<T> Puts { get; }

    public Pump<T>[] Pumps => _pumps;

    /// <summary>Told how a source ended, before the end shows.</summary>
    public Action<SourceState, Exception?>? SourceEnded { get; init; }

    public bool IsStopping => _isStopping;

    public SourceState SourceState => _source?.State ?? SourceState.None;

    public Exception? SourceError => _source is { State: SourceState.Faulted } source ? source.Error : null;

    public long Capacity => _source is not null && Puts.IsUsed ? 2L * _capacity : _capacity;

    public long Waiting => Puts.Waiting + Sum(static pump => pump.Lane.Waiting);

    /// <summary>What sources yielded after they had been abandoned.</summary>
    public long Late => Sum(static pump => pump.Late);

    public bool HasMessages
    {
        get
        {
            foreach (var pump in _pumps)
            {
                if (!pump.Lane.IsEmpty)
                {
                    return true;
                }
            }

            return !Puts.IsEmpty;
        }
    }

    /// <summary>Sets the source.</summary>
    /// <returns>Whether there was none and the machine is neither stopping nor over.</returns>
    public bool TrySetSource(Func<SourceLane<T>, Gate, Pump<T>> create)
    {
        lock (_lock)
        {
            if (_source is not null || _isStopping || _isOver)
            {
                return false;
            }

            var pump = create(new SourceLane<T>(_capacity, Work), Work);
            pump.Ended = SourceEnded;
            _source = pump;
            _pumps = [.. _pumps.Where(static pump => !pump.HasLeft || !pump.Lane.IsEmpty), pump];
            if (_isStarted)
            {
                pump.Start();
            }

            return true;
        }
    }

    /// <summary>Reads the source no further. What it has yielded is still processed.</summary>
    public void ClearSource()
    {
        lock (_lock)
        {
            var source = _source;
            _source = null;
            if (!_isStarted)
            {
                _pumps = [];
            }

            source?.Stop(cut: true);
        }
    }

    public void Start()
    {
        lock (_lock)
        {
            _isStarted = true;
            _source?.Start();
        }
    }

    /// <summary>Takes in no more.</summary>
    /// <param name="mode">Whether a source that can end by itself is let to.</param>
    /// <param name="error">What callers of <c>PutAsync</c> get that still wait.</param>
    public void Stop(StopMode mode, Exception error)
    {
        lock (_lock)
        {
            _isStopping = true;
            foreach (var pump in _pumps)
            {
                if (_isStarted)
                {
                    pump.Stop(cut: mode == StopMode.Discard);
                }
                else
                {
                    pump.Cancel();
                }
            }
        }

        foreach (var waiter in Puts.Close())
        {
            waiter.SetException(error);
        }

        Work.Open();
    }

    /// <summary>Waits for sources to end that were stopped, each as long as it makes progress.</summary>
    public Task LeaveAsync(TimeSpan grace, TimeProvider time) => Task.WhenAll(_pumps.Select(pump => pump.LeaveAsync(grace, time)));

    /// <summary>Whether no message waits and none can come.</summary>
    public bool CanEnd()
    {
        if (!_isStopping && Volatile.Read(ref _holds) != 0)
        {
            return false;
        }

        // Whether a source has ended is to be seen before whether its lane is empty: its last message comes before its end.
        if (!_isStopping && _source is not { HasLeft: true })
        {
            return false;
        }

        foreach (var pump in _pumps)
        {
            if (!pump.HasLeft)
            {
                return false;
            }
        }

        return !HasMessages;
    }

    /// <summary>Ends it, if no message waits and none can come.</summary>
    public bool TryEnd()
    {
        if (!CanEnd())
        {
            return false;
        }

        lock (_lock)
        {
            _isOver = CanEnd() && Puts.TryCloseEmpty();
            return _isOver;
        }
    }

    /// <summary>Ends it whatever waits, since nobody will take it.</summary>
    public void Break(Exception error)
    {
        Stop(StopMode.Discard, error);
        foreach (var pump in _pumps)
        {
            pump.Abandon();
        }
    }

    /// <summary>Lets it not end, unless it is stopped, until <see cref="LetEnd"/>.</summary>
    public void KeepOpen() => Interlocked.Increment(ref _holds);

    public void LetEnd()
    {
        Interlocked.Decrement(ref _holds);
        Work.Open();
    }

    private long Sum(Func<Pump<T>, long> value)
    {
        var sum = 0L;
        foreach (var pump in _pumps)
        {
            sum += value(pump);
        }

        return sum;
    }
}

namespace Timbr.Typed;

/// <summary>Where the messages of a machine come from: the source, what is left of cleared ones, and the callers of <c>Put</c>.</summary>
internal sealed class Intake<T>
{
    private readonly object _lock = new();
    private readonly int _capacity;
    private volatile Pump<T>[] _pumps = [];
    private volatile Pump<T>? _source;
    private Func<SourceLane<T>, Gate, Pump<T>>? _again;
    private long _droppedBefore;
    private bool _isRunning;
    private bool _isReserved;
    private volatile bool _isStopping;
    private bool _isOver;
    private int _holds;

    public Intake(int capacity, IDrivenClock? driver = null)
    {
        _capacity = capacity;
        Work = new Gate(driver);
        Puts = new PutLane<T>(capacity, Work);
    }

    /// <summary>What the worker waits at.</summary>
    public Gate Work { get; }

    public PutLane<T> Puts { get; }

    /// <summary>
    /// Called on the source's thread when the source has come to its end, has thrown, or has stopped, while the machine still
    /// waits for it: <see cref="TryRestartSource"/> keeps the machine from ending.
    /// </summary>
    public Action<SourceState, Exception?>? OnSourceEnding { get; set; }

    /// <summary>Called when a source begins to be read, under a lock.</summary>
    public Action? OnSourceBeginning { get; set; }

    /// <summary>Called when a source threw as it was asked to end and nothing depends on it any more; by whoever asked.</summary>
    public Action<Exception>? OnStopFailure { get; set; }

    /// <summary>Called on the source's thread when a message of the source finds no room, with what becomes of it.</summary>
    public Action<WhenFull>? OnSourceFull { get; set; }

    public Pump<T>[] Pumps => _pumps;

    public bool IsStopping => _isStopping;

    public SourceState SourceState => _source?.State ?? SourceState.None;

    /// <summary>The position up to which the source is acknowledged; null where it is not.</summary>
    public long? Acknowledged => _source?.Lane.Acknowledger?.Position;

    /// <summary>Messages of sources that are told what is done, and have not been told of them.</summary>
    public long Unacknowledged => Sum(static pump => pump.Lane.Acknowledger is { } acknowledger ? Math.Max(0, pump.Lane.Offered - acknowledger.Acked) : 0);

    public Exception? SourceError => _source is { State: SourceState.Faulted } source ? source.Error : null;

    public long Capacity => _source switch
    {
        { Lane: BatchLane<T> batch } => batch.Offered + _capacity,
        not null when Puts.IsUsed => 2L * _capacity,
        _ => _capacity,
    };

    public long Waiting => Puts.Waiting + Sum(static pump => pump.Lane.Waiting);

    /// <summary>What sources yielded in vain: without room, or after they had been abandoned.</summary>
    public long Dropped => Volatile.Read(ref _droppedBefore) + Sum(static pump => pump.Late + pump.Lane.Dropped);

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
    /// <param name="create">Makes its pump.</param>
    /// <param name="whenFull">What becomes of its messages that have no room.</param>
    /// <param name="canRestart">Whether <paramref name="create"/> can be called again when it has ended.</param>
    /// <returns>Whether there was none, none is to come, and the machine is neither stopping nor over.</returns>
    public bool TrySetSource(Func<SourceLane<T>, Gate, Pump<T>> create, WhenFull whenFull, bool canRestart)
    {
        lock (_lock)
        {
            if (_isReserved || !CanSetSource)
            {
                return false;
            }

            var left = Array.FindAll(_pumps, static pump => pump.IsGone && pump.Lane.IsEmpty);
            Volatile.Write(ref _droppedBefore, _droppedBefore + left.Sum(static pump => pump.Late + pump.Lane.Dropped));
            _again = canRestart ? create : null;
            var lane = SourceLane<T>.Create(_capacity, whenFull, Work);
            lane.OnFull = () => OnSourceFull?.Invoke(whenFull);
            SetSource(create(lane, Work), _pumps.Except(left));
            return true;
        }
    }

    /// <summary>Keeps the place of the source for a batch.</summary>
    /// <returns>Whether there was no source, none is to come, and the machine is neither stopping nor over.</returns>
    public bool TryReserve()
    {
        lock (_lock)
        {
            var isFree = !_isReserved && CanSetSource;
            _isReserved |= isFree;
            return isFree;
        }
    }

    /// <summary>Sets a batch that the place has been kept for. All of it waits from now on.</summary>
    /// <returns>Whether the machine is neither stopping nor over.</returns>
    public bool TrySetBatch(List<T> messages)
    {
        lock (_lock)
        {
            if (!CanSetSource)
            {
                return false;
            }

            _isReserved = false;
            SetSource(new BatchPump<T>(new BatchLane<T>(messages), Work), _pumps);
            return true;
        }
    }

    /// <summary>Begins the source anew, in the lane where its last messages wait.</summary>
    /// <returns>Whether it can be begun anew and has come to its end, and the machine is neither stopping nor over.</returns>
    public bool TryRestartSource()
    {
        lock (_lock)
        {
            if (_again is not { } create || _source is not { HasEndedItself: true } source || _isStopping || _isOver)
            {
                return false;
            }

            SetSource(create(source.Lane, Work), _pumps.Where(pump => pump != source));
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
            _again = null;
            source?.Stop(cut: true);
        }
    }

    /// <summary>Reads the source no further where it is being read and yields nothing.</summary>
    /// <param name="isDry">Whether it still yields nothing; asked while no other can be set.</param>
    /// <param name="grace">How long it may take to yield what it is about to.</param>
    /// <param name="time">The clock.</param>
    public void StopDrySource(Func<bool> isDry, TimeSpan grace, TimeProvider time)
    {
        lock (_lock)
        {
            if (_source is { State: SourceState.Running } source && isDry())
            {
                source.StopDry();
                _ = LeaveAsync(grace, time);
            }
        }
    }

    /// <summary>Waits for sources that were cleared, each as long as it makes progress: nothing else is waited for.</summary>
    public void LeaveCleared(TimeSpan grace, TimeProvider time)
    {
        lock (_lock)
        {
            foreach (var pump in _pumps)
            {
                _ = pump == _source ? Task.CompletedTask : pump.LeaveAsync(grace, time);
            }
        }
    }

    /// <summary>Begins, or goes on after a hold.</summary>
    public void Start()
    {
        lock (_lock)
        {
            // The worker runs already and may have come to the end of what waited.
            if (_isOver)
            {
                return;
            }

            _isRunning = true;
            OnSourceBeginning?.Invoke();
            Puts.Open();
            foreach (var pump in _pumps)
            {
                pump.Start();
            }
        }
    }

    /// <summary>Takes in no more until it is started again. What waits stays, and so do the sources.</summary>
    /// <param name="error">What callers of <c>PutAsync</c> get that still wait.</param>
    public void Hold(Exception error)
    {
        lock (_lock)
        {
            _isRunning = false;
            _isStopping = false;
            foreach (var pump in _pumps)
            {
                pump.Hold();
            }
        }

        Refuse(error);
    }

    /// <summary>Takes in no more.</summary>
    /// <param name="cut">Whether a source that can end by itself is not let to.</param>
    /// <param name="error">What callers of <c>PutAsync</c> get that still wait.</param>
    public void Stop(bool cut, Exception error)
    {
        lock (_lock)
        {
            _isStopping = true;
            foreach (var pump in _pumps)
            {
                pump.Stop(cut);
            }
        }

        Refuse(error);
    }

    /// <summary>Waits for sources to end that were stopped, each as long as it makes progress.</summary>
    public Task LeaveAsync(TimeSpan grace, TimeProvider time) => Task.WhenAll(_pumps.Select(pump => pump.LeaveAsync(grace, time)));

    /// <summary>Tells sources at once what is done, and waits until they have been told.</summary>
    public Task AcknowledgeAsync() => Array.Exists(_pumps, static pump => pump.Lane.Acknowledger is not null)
        ? Task.WhenAll(_pumps.Select(static pump => pump.Lane.Acknowledger?.FlushAsync() ?? Task.CompletedTask))
        : Task.CompletedTask;

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
        Stop(cut: true, error);
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

    private bool CanSetSource => _source is null && !_isStopping && !_isOver;

    private void SetSource(Pump<T> pump, IEnumerable<Pump<T>> others)
    {
        pump.OnEnding = NoteEnding;
        pump.OnStopFailure = NoteStopFailure;
        _source = pump;
        _pumps = [.. others, pump];
        if (_isRunning)
        {
            OnSourceBeginning?.Invoke();
            pump.Start();
        }
    }

    private void NoteEnding(Pump<T> pump)
    {
        if (pump == _source)
        {
            OnSourceEnding?.Invoke(pump.State, pump.Error);
        }
    }

    private void NoteStopFailure(Pump<T> pump, Exception error)
    {
        if (pump != _source || !pump.TryFail(error))
        {
            OnStopFailure?.Invoke(error);
        }
    }

    private void Refuse(Exception error)
    {
        foreach (var waiter in Puts.Close())
        {
            waiter.Refuse(error);
        }

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

namespace Timbr.Typed;

/// <summary>Reads one source into its lane. Each source has a pump and a lane of its own, so that what is left of a cleared one disturbs nobody.</summary>
internal abstract partial class Pump<T>(SourceLane<T> lane, Gate work, IStoppableSource? stoppable)
{
    private readonly TaskCompletionSource _ended = new(work.Driver.Continuations());
    private readonly object _parking = new();
    private TaskCompletionSource? _parked;
    private volatile IStoppableSource? _stoppable = stoppable;
    private volatile bool _isInterrupted;
    private volatile bool _isStopping;
    private volatile bool _isDry;
    private volatile bool _isHeld;
    private volatile bool _isCut;
    private volatile bool _isAbandoned;
    private volatile Exception? _error;
    private volatile Exception? _failure;
    private bool _hasEnded;
    private volatile SourceState _state = SourceState.Waiting;
    private long _late;

    public SourceLane<T> Lane => lane;

    public SourceState State
    {
        get
        {
            if (_isAbandoned)
            {
                return _failure is null ? Ending : SourceState.Faulted;
            }

            return _isHeld && _state == SourceState.Running ? SourceState.Waiting : _state;
        }
    }

    public Exception? Error => _error ?? _failure;

    /// <summary>What the source yielded after it had been abandoned.</summary>
    public long Late => Volatile.Read(ref _late);

    /// <summary>
    /// Whether nothing comes any more: the source has ended, those who asked for it have been told, and it has been told what it asked for; or nobody waits for it.
    /// </summary>
    public bool HasLeft => _isAbandoned || (_ended.Task.IsCompleted && IsFinished);

    /// <summary>Whether the source yields nothing any more, not even in vain.</summary>
    public bool IsGone => _ended.Task.IsCompleted && HasLeft;

    /// <summary>Whether the source came to an end of its own, so that nobody writes into the lane any more.</summary>
    public bool HasEndedItself => !_isAbandoned && _state is SourceState.Exhausted or SourceState.Faulted;

    /// <summary>Called on the source's thread when the source has ended, and before <see cref="HasLeft"/> says so.</summary>
    public Action<Pump<T>>? OnEnding { get; set; }

    /// <summary>Called when the source threw as it was asked to end, by whoever asked.</summary>
    public Action<Pump<T>, Exception>? OnStopFailure { get; set; }

    protected bool IsAbandoned => _isAbandoned;

    /// <summary>Whether there is nothing to be done for the source after its end.</summary>
    protected virtual bool IsFinished => true;

    /// <summary>Whether the source is to be read no further, for now or at all.</summary>
    protected bool IsInterrupted => _isInterrupted;

    private SourceState Ending => _isDry ? SourceState.Dry : SourceState.Stopped;

    /// <summary>Begins to read, or goes on after a hold.</summary>
    public void Start()
    {
        if (_state == SourceState.Waiting && !_isAbandoned)
        {
            _state = SourceState.Running;
            Begin();
        }

        Change(isHeld: false, cut: false);
    }

    /// <summary>Reads the source no further than the item it is about to yield, until it is started again.</summary>
    public void Hold() => Change(isHeld: true, cut: false);

    /// <summary>Asks the source to end by itself, if it can be asked and <paramref name="cut"/> does not forbid it; otherwise reads it no further.</summary>
    public void Stop(bool cut)
    {
        if (_state == SourceState.Waiting)
        {
            _isAbandoned = true;
            _ended.TrySetResult();
            return;
        }

        _isStopping = true;
        Cut(cut || _stoppable is null);
        if (work.Driver is not null)
        {
            AskToStop();
        }
        else if (_stoppable is not null)
        {
            // It may block all the same, and whoever stops a machine holds its locks.
            new Thread(AskToStop) { IsBackground = true, Name = "Timbr source stop" }.UnsafeStart();
        }
    }

    /// <summary>Reads the source no further, since it has been dry for too long.</summary>
    public void StopDry()
    {
        _isDry = true;
        Stop(cut: true);
    }

    /// <summary>Waits for the end as long as items come or wait for room; then gives the source up.</summary>
    public async Task LeaveAsync(TimeSpan grace, TimeProvider time)
    {
        while (!_isAbandoned && !_ended.Task.IsCompleted)
        {
            var offered = lane.Offered;
            await _ended.Task.WaitAsync(grace, time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (offered == lane.Offered && !lane.HasWaitingWriter)
            {
                Abandon();
            }
        }
    }

    /// <summary>Waits for the source no longer. What it still yields is counted as late.</summary>
    public void Abandon()
    {
        if (_ended.Task.IsCompleted)
        {
            return;
        }

        _isAbandoned = true;
        lane.Close();
        Cut(really: true);
        work.Open();
    }

    /// <summary>Takes an error for one of the source, unless it has come to an end of its own.</summary>
    public bool TryFail(Exception error)
    {
        if (HasEndedItself)
        {
            return false;
        }

        Fail(error);
        return true;
    }

    protected abstract void Begin();

    /// <summary>Wakes a source that can be woken.</summary>
    protected virtual void Interrupt()
    {
    }

    /// <summary>Tells what the function gave that makes the source.</summary>
    protected void Attach(object source)
    {
        _stoppable = source as IStoppableSource;
        if (_isStopping)
        {
            AskToStop();
        }
    }

    /// <summary>Blocks while it is held.</summary>
    /// <returns>Whether the source is read further.</returns>
    protected bool WaitWhileHeld()
    {
        lock (_parking)
        {
            while (_isHeld && !_isCut)
            {
                Pulse.Await(_parking);
            }

            return !_isCut;
        }
    }

    /// <inheritdoc cref="WaitWhileHeld"/>
    protected async ValueTask<bool> WaitWhileHeldAsync()
    {
        while (true)
        {
            Task parked;
            lock (_parking)
            {
                if (!_isHeld || _isCut)
                {
                    return !_isCut;
                }

                _parked ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                parked = _parked.Task;
            }

            await parked.ConfigureAwait(false);
        }
    }

    protected void NoteLate() => Volatile.Write(ref _late, _late + 1);

    /// <summary>Reads the source no further for a fault that is not one of reading it. Also after its end, which then was none.</summary>
    protected void Fail(Exception failure)
    {
        lock (_parking)
        {
            _failure = failure;
            if (!_hasEnded)
            {
                Cut(really: true);
                return;
            }

            if (_state == SourceState.Faulted)
            {
                return;
            }

            _state = SourceState.Faulted;
        }

        Tell();
    }

    /// <summary>To be called last: the source has no more, or threw.</summary>
    protected void End(Exception? error)
    {
        lock (_parking)
        {
            _hasEnded = true;
            error = _failure ?? error;
            if (error is not null && (error == _failure || !(_isStopping && error is OperationCanceledException)))
            {
                _error = error;
                _state = SourceState.Faulted;
            }
            else
            {
                _state = _isStopping ? Ending : SourceState.Exhausted;
            }
        }

        Tell();
        work.Driver.Complete(() => _ended.TrySetResult());
        work.Open();
    }

    private void Tell()
    {
        if (!_isAbandoned)
        {
            OnEnding?.Invoke(this);
        }
    }

    private void Cut(bool really)
    {
        Change(isHeld: false, really);
        if (really)
        {
            Interrupt();
        }
    }

    private void Change(bool isHeld, bool cut)
    {
        TaskCompletionSource? parked;
        lock (_parking)
        {
            _isHeld = isHeld;
            _isCut |= cut;
            _isInterrupted = _isHeld || _isCut;
            parked = _parked;
            _parked = null;
            Monitor.PulseAll(_parking);
        }

        parked?.TrySetResult();
    }

    private void AskToStop()
    {
        try
        {
            _stoppable?.StopReading();
        }
        catch (Exception exception)
        {
            OnStopFailure?.Invoke(this, exception);
            Cut(really: true);
        }
    }
}

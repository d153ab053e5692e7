namespace Timbr.Typed;

/// <summary>Reads one source into its lane. Each source has a pump and a lane of its own, so that what is left of a cleared one disturbs nobody.</summary>
internal abstract class Pump<T>(SourceLane<T> lane, Gate work, IStoppableSource? stoppable)
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _isStopping;
    private volatile bool _isCut;
    private volatile bool _isAbandoned;
    private volatile Exception? _error;
    private volatile SourceState _state = SourceState.Waiting;
    private long _late;

    public SourceLane<T> Lane => lane;

    public SourceState State => _isAbandoned ? SourceState.Stopped : _state;

    public Exception? Error => _error;

    /// <summary>Told how the source ended, before <see cref="HasLeft"/> says so.</summary>
    public Action<SourceState, Exception?>? Ended { get; set; }

    /// <summary>What the source yielded after it had been abandoned.</summary>
    public long Late => Volatile.Read(ref _late);

    /// <summary>Whether nothing comes any more: the source has ended, or nobody waits for it.</summary>
    public bool HasLeft => _isAbandoned || _ended.Task.IsCompleted;

    /// <summary>Whether the source is to be read no further.</summary>
    protected bool IsCut => _isCut;

    protected bool IsAbandoned => _isAbandoned;

    public void Start()
    {
        _state = SourceState.Running;
        Begin();
    }

    /// <summary>Ends it without it ever having been started.</summary>
    public void Cancel()
    {
        _isAbandoned = true;
        _ended.TrySetResult();
    }

    /// <summary>Asks the source to end by itself, if it can be asked and <paramref name="cut"/> does not forbid it; otherwise reads it no further.</summary>
    public void Stop(bool cut)
    {
        _isStopping = true;
        if (cut || stoppable is null)
        {
            _isCut = true;
            Interrupt();
        }

        try
        {
            stoppable?.StopReading();
        }
        catch (Exception exception)
        {
            _error = exception;
            _isCut = true;
        }
    }

    /// <summary>Waits for the end as long as items come or wait for room; then gives the source up.</summary>
    public async Task LeaveAsync(TimeSpan grace, TimeProvider time)
    {
        while (!HasLeft)
        {
            var written = lane.Written;
            await _ended.Task.WaitAsync(grace, time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (written == lane.Written && !lane.Room.IsWaiting)
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

        _isCut = true;
        _isAbandoned = true;
        lane.Close();
        Interrupt();
        work.Open();
    }

    protected abstract void Begin();

    /// <summary>Wakes a source that can be woken.</summary>
    protected virtual void Interrupt()
    {
    }

    protected void NoteLate() => Volatile.Write(ref _late, _late + 1);

    /// <summary>To be called last: the source has no more, or threw.</summary>
    protected void End(Exception? error)
    {
        if (error is not null && !(_isStopping && error is OperationCanceledException))
        {
            _error = error;
            _state = SourceState.Faulted;
        }
        else
        {
            _state = _isStopping ? SourceState.Stopped : SourceState.Exhausted;
        }

        Ended?.Invoke(_state, error);
        _ended.TrySetResult();
        work.Open();
    }
}

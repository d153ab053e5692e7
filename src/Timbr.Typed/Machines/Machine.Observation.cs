namespace Timbr.Typed;

public abstract partial class Machine<TInput, TEvaluation> : IMachine, IRestartableMachine
{
    /// <summary>How many results wait for a reader at most.</summary>
    private const int MostResults = 1024;

    private readonly EventHub _hub;
    private readonly Audience<TEvaluation> _audience;
    private readonly RateWindow _rate = new();
    private readonly Measures _measures;
    private readonly PreviewRing<TInput, TEvaluation> _good;
    private readonly PreviewRing<TInput, TEvaluation> _failed;
    private QueueMeter? _queueMeter;
    private Exception? _fault;
    private int _isStopTold;
    private volatile Task _telling = Task.CompletedTask;

    /// <summary>
    /// What happens to the machine. Handlers are called one at a time and in order, on the machine's own thread while it runs, so
    /// that a slow one slows the machine; before the start and for what ends the machine on the thread that the event comes from.
    /// One that throws is a <see cref="MachineEventKind.HandlerFailed"/> event for the others, is counted in
    /// <see cref="MachineStatus.HandlerFailures"/>, and hurts nothing. Can be subscribed to at any time.
    /// </summary>
    public event Action<MachineEvent> Events
    {
        add => _hub.Add(value);
        remove => _hub.Remove(value);
    }

    /// <summary>
    /// The last <see cref="MachineOptions.PreviewCount"/> messages in which no slot failed, and as many in which one did, as JSON, which is
    /// written on the thread that asks. Values that change after their message was processed show as they are now. While
    /// messages come one after the other, good ones may be some milliseconds old, or as old as the batch of messages in hand. Forgotten by <see cref="ClearSource"/> and disposal.
    /// </summary>
    public MachinePreviews Previews => new(_good.Write(), _failed.Write());

    TimeProvider IMachine.TimeProvider => _options.TimeProvider;

    bool IRestartableMachine.HasEnded => State == MachineState.Stopped;

    internal int PreviewCount => _options.PreviewCount;

    internal EventHub Hub => _hub;

    /// <summary>Lets an observer see what the machine does, from now on.</summary>
    /// <param name="observer">The observer.</param>
    /// <returns>Removes the observer when disposed; a message in hand is then still told to it.</returns>
    public IDisposable Observe(MachineObserver observer)
    {
        ArgumentNullException.ThrowIfNull(observer);
        return _audience.Add(observer, this);
    }

    /// <summary>
    /// Stops the machine for an error: what waits is given up, and <see cref="Completion"/> faults with <paramref name="error"/>,
    /// unless something broke before. Returns at once. A machine that has ended is not changed by it.
    /// </summary>
    /// <param name="error">The error.</param>
    public void Fail(Exception error)
    {
        ArgumentNullException.ThrowIfNull(error);
        Interlocked.CompareExchange(ref _fault, error, null);
        _ = FailAsync();
    }

    /// <summary>
    /// The evaluations of all messages that are evaluated from this call on, in order, failed ones included. It misses none: where the
    /// reader is slow and as many results wait as <see cref="MachineOptions.QueueCapacity"/> says, at most 1,024, the machine waits for
    /// it. So enumerate it to the end, or dispose the enumerator, or cancel the token: each releases the machine at once, and so does
    /// a stop that discards. The results end when <see cref="Completion"/> does, which tells of errors; where a failed slot stopped the machine, those
    /// that are asked for before it is started again are of what it does then. There can be any
    /// number of readers. Do not stop the machine with <see cref="StopMode.Drain"/> and await that between two results: the machine
    /// may then wait for you.
    /// </summary>
    /// <param name="cancellationToken">Ends the results; the enumeration then throws.</param>
    /// <returns>The results, to be enumerated once.</returns>
    public IAsyncEnumerable<Processed<TEvaluation>> Results(CancellationToken cancellationToken = default) =>
        _audience.Read(_driver is null ? Math.Min(_options.QueueCapacity, MostResults) : int.MaxValue, cancellationToken);

    IDisposable IRestartableMachine.KeepOpen()
    {
        _intake.KeepOpen();
        return new OpenHold(_intake.LetEnd);
    }

    /// <summary>Called by the worker now and then.</summary>
    internal void SampleRate() => _rate.Sample(Uptime, _counters.Processed);

    /// <summary>Called by the worker when it has nothing to do, once until there has been a message.</summary>
    internal void NoteIdle()
    {
        _rate.Rest(Uptime, _counters.Processed);
        _hub.Raise(MachineEventKind.Idle);
    }

    private SlotStatus StatusOf(MachineSlot slot) => new()
    {
        Number = slot.Number,
        Name = slot.Name,
        Type = slot.Node.Type,
        Calls = Math.Max(0, _counters.Processed - _counters.Lost - _counters.Slots.NotRun(slot.Number)),
        Failures = _counters.Slots.Failures(slot.Number),
        MeanTime = Clock.MeanOf(slot.Number),
        Variant = slot.Variant,
        IsReplaced = slot.IsReplaced,
    };

    /// <summary>What keeps the machine from stopping, where that is known and not a slot or a publisher.</summary>
    private string? Hindrance => _worker?.Stall is { } stamp
        ? $"Message {Counters.Id(stamp, _number)} waits for a reader of Results that does not read: enumerate to the end, dispose the enumerator or cancel its token."
        : _telling.IsCompleted ? null : "An observer has not come back from BeforeStop.";

    private async Task FailAsync()
    {
        await TellStoppingAsync(CancellationToken.None).ConfigureAwait(false);
        _ = BeginStop(StopMode.Discard);
    }

    /// <summary>Tells that the machine is about to be stopped, and waits for those who are told. Not to be called under the machine's lock.</summary>
    /// <returns>What is left of the time that a stop may take.</returns>
    private async ValueTask<TimeSpan> TellStoppingAsync(CancellationToken cancellation)
    {
        var timeout = _options.StopTimeout;
        var telling = TellStopping();
        if (telling.IsCompleted)
        {
            return timeout;
        }

        var time = _options.TimeProvider;
        var began = time.GetTimestamp();
        await telling.WaitAsync(timeout, time, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var left = timeout - time.GetElapsedTime(began);
        return timeout == Timeout.InfiniteTimeSpan ? timeout : left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    /// <summary>Tells it once: on a thread of its own, since observers may hang; on the machine's own where that stops it.</summary>
    private Task TellStopping()
    {
        if (State is MachineState.Created or MachineState.Stopping or MachineState.Stopped || Interlocked.Exchange(ref _isStopTold, 1) != 0)
        {
            return Task.CompletedTask;
        }

        if (_audience.Watchers.Length == 0 || _driver is not null || _worker is { IsCurrentThread: true })
        {
            CallBeforeStop();
            return Task.CompletedTask;
        }

        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _telling = told.Task;
        new Thread(() =>
        {
            CallBeforeStop();
            told.SetResult();
        }) { IsBackground = true, Name = "Timbr observer" }.Start();
        return told.Task;
    }

    private void CallBeforeStop() => _audience.Call(static observer => observer.BeforeStop(), nameof(MachineObserver.BeforeStop));

    /// <summary>Tells that the source has ended; on whatever thread it was read.</summary>
    private void NoteSourceEnd(SourceState state, Exception? error)
    {
        if (state == SourceState.Faulted)
        {
            _counters.LastError = error;
            _hub.Raise(MachineEventKind.SourceFailed, error: error);
        }
        else if (state is SourceState.Exhausted or SourceState.Dry)
        {
            _hub.Raise(MachineEventKind.SourceExhausted);
        }
    }

    private void WakeWorker()
    {
        _intake.Work.Open();
        _worker?.Wake();
    }

    private void NoteSlotChange(SlotChange change) => _hub.Raise(
        MachineEventKind.SlotReplaced,
        slot: change.Slot,
        text: FormattableString.Invariant($"Slot {change.Slot} '{Slots[change.Slot].Name}' runs {change.What} from version {change.Version} on."));

    private void ClearPreviews()
    {
        _good.Clear();
        _failed.Clear();
    }

    /// <summary>Tells that the machine has ended; what it is told on is the last that happens before <see cref="Completion"/>.</summary>
    private void NoteEnd(Exception? error, ResultReader<TEvaluation>[] readers)
    {
        if (error is null && State == MachineState.Stopped && !_intake.IsStopping)
        {
            Note(MachineEventKind.Completed, null);
        }
        else
        {
            NoteStop(error);
        }

        foreach (var reader in readers)
        {
            reader.End();
        }
    }

    /// <summary>Tells that the machine has stopped; it may go on later.</summary>
    private void NoteStop(Exception? error) => Note(MachineEventKind.Stopped, error);

    private void Note(MachineEventKind end, Exception? error)
    {
        _measures.Flush();
        _hub.Raise(end, error: error);
        _audience.Call(static observer => observer.AfterStop(), nameof(MachineObserver.AfterStop));
    }

    private bool NoteFull()
    {
        _hub.RaiseQueueFull();
        return false;
    }

    private ValueTask WaitForRoom(PutWaiter<TInput> waiter)
    {
        _hub.RaiseNoRoom("The queue is full: a caller of PutAsync waits for room.");
        return new ValueTask(waiter.WaitAsync());
    }

    private void NoteSourceFull(WhenFull whenFull) => _hub.RaiseNoRoom(whenFull switch
    {
        WhenFull.DropNewest => "The queue is full: the newest message of the source was dropped.",
        WhenFull.DropOldest => "The queue is full: the oldest message of the source was dropped.",
        _ => "The queue is full: the source waits for room.",
    });
}

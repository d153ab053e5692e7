namespace Timbr.Typed;

public abstract partial class Machine<TInput, TEvaluation>
{
    /// <summary>How long a source that was stopped may take to yield its next message before it is given up.</summary>
    private static readonly TimeSpan SourceGrace = TimeSpan.FromMilliseconds(500);

    /// <summary>Adds a publisher. Several can be added, each before the start. The machine disposes it.</summary>
    /// <exception cref="MachineStateException">The machine has been started or stopped.</exception>
    public void PublishTo(IPublisher publisher)
    {
        ArgumentNullException.ThrowIfNull(publisher);
        lock (_lock)
        {
            if (State != MachineState.Created)
            {
                throw Refusal("it has been started or stopped; publishers are added before the start.");
            }

            _publishers = [.. _publishers, new AttachedPublisher(publisher, _counters, _hub)];
        }
    }

    /// <summary>Opens the publishers, then starts the worker and the source. Does nothing while the machine runs.</summary>
    /// <exception cref="PublisherException">A publisher cannot be opened. The machine is not started; a further call tries again.</exception>
    /// <exception cref="MachineStateException">The machine has been stopped, or has completed.</exception>
    public void Start()
    {
        var isFirst = State == MachineState.Created;
        if (isFirst)
        {
            _audience.Call(static observer => observer.BeforeStart(), nameof(MachineObserver.BeforeStart));
        }

        lock (_lock)
        {
            var state = State;
            if (state == MachineState.Running)
            {
                return;
            }

            if (state != MachineState.Created)
            {
                throw Ended();
            }

            foreach (var publisher in _publishers)
            {
                publisher.Open();
            }

            _outlet = new Outlet<TInput, TEvaluation>(_counters, _publishers, _audience, _hub, _measures, _good, _failed);
            var worker = new Worker<TInput, TEvaluation>(this, _intake, _counters, _outlet, _options.TimeProvider, _number);
            _startedAt = _options.TimeProvider.GetTimestamp();
            _worker = worker;
            _run = CompleteAsync(worker);
            _queueMeter ??= new QueueMeter(Name, _number, () => _intake.Waiting);
            worker.Start($"Timbr {Name}");
            _intake.Start();
        }

        if (isFirst)
        {
            _audience.Call(static observer => observer.AfterStart(), nameof(MachineObserver.AfterStart));
        }
    }

    /// <summary>
    /// Takes in no more, deals with what waits as <paramref name="mode"/> says, flushes the publishers and ends. A source that
    /// yields nothing for half a second after that is given up; what it yields later is counted as dropped. Callers that wait in
    /// <c>PutAsync</c> get a <see cref="MachineStateException"/>. A later call with <see cref="StopMode.Discard"/> cuts a drain
    /// short; otherwise a further call only waits.
    /// </summary>
    /// <param name="mode">What becomes of the messages that wait. In a machine that was never started they are dropped either way.</param>
    /// <param name="cancellationToken">Ends the wait, not the stopping.</param>
    /// <returns>Ends when the machine has stopped; also where its source threw, which <see cref="Completion"/> tells.</returns>
    /// <exception cref="StopTimeoutException">It took longer than <see cref="MachineOptions.StopTimeout"/>. The machine goes on stopping.</exception>
    public async Task StopAsync(StopMode mode = StopMode.Drain, CancellationToken cancellationToken = default)
    {
        NoteStopping();
        try
        {
            await BeginStop(mode).WaitAsync(_options.StopTimeout, _options.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw new StopTimeoutException(Name, _options.StopTimeout, Status);
        }
    }

    /// <summary>
    /// Stops the machine, discarding what waits and what asynchronous slots give up for it, and disposes the publishers. To have what waits processed, await
    /// <see cref="Completion"/> or <see cref="StopAsync"/> first. Throws nothing; a slot that hangs is left behind after <see cref="MachineOptions.StopTimeout"/>.
    /// </summary>
    public ValueTask DisposeAsync()
    {
        NoteStopping();
        lock (_lock)
        {
            _disposal ??= DisposeOnceAsync();
        }

        GC.SuppressFinalize(this);
        return new ValueTask(_disposal);
    }

    /// <returns>The end of the run; ended already where the machine never ran.</returns>
    private Task BeginStop(StopMode mode)
    {
        lock (_lock)
        {
            var worker = _worker;
            if (mode == StopMode.Discard)
            {
                _audience.Cut();
                worker?.Discard();

                // What slots do on their cancellation is not to run on the thread that stops the machine, under its lock.
                _ = _abandonment.CancelAsync();
            }

            if (State == MachineState.Stopped)
            {
                return _run;
            }

            _isCancelled = worker is null;
            _intake.Stop(mode, Refusal("it was stopped while the message waited for room; the message was not taken in."));
            if (worker is null)
            {
                _counters.AddDropped(_intake.Puts.Clear());
                _run = CompleteWithoutRunAsync();
                return _run;
            }

            _ = _intake.LeaveAsync(SourceGrace, _options.TimeProvider);
            return _run;
        }
    }

    private async Task CompleteAsync(Worker<TInput, TEvaluation> worker)
    {
        var error = await worker.Ended.ConfigureAwait(false) ?? _fault ?? _intake.SourceError;
        Volatile.Write(ref _endedAt, _options.TimeProvider.GetTimestamp());
        Complete(error);
    }

    private void Complete(Exception? error)
    {
        NoteEnd(error);
        if (error is null)
        {
            _completion.SetResult();
            return;
        }

        _counters.LastError = error;
        _completion.SetException(error);

        // Whoever does not await it reads it in Status; it is not to reappear as unobserved.
        _ = _completion.Task.Exception;
    }

    private async Task CompleteWithoutRunAsync()
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        Complete(_fault);
    }

    private async Task DisposeOnceAsync()
    {
        var stop = StopAsync(StopMode.Discard);

        // What publishers do is not to run under the machine's lock.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            await stop.ConfigureAwait(false);
        }
        catch (StopTimeoutException exception)
        {
            _outlet?.Silence();
            _counters.LastError = exception;
        }

        foreach (var publisher in _publishers)
        {
            await publisher.DisposeAsync().ConfigureAwait(false);
        }

        ClearPreviews();
    }
}

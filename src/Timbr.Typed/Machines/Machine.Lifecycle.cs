namespace Timbr.Typed;

public abstract partial class Machine<TInput, TEvaluation>
{
    /// <summary>How long a source that was stopped may take to yield its next message before it is given up.</summary>
    private static readonly TimeSpan SourceGrace = TimeSpan.FromMilliseconds(500);

    /// <summary>Adds a publisher. Several can be added, each before the start. The machine disposes it.</summary>
    /// <exception cref="ArgumentException">It has been added already.</exception>
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

            if (Array.Exists(_publishers, attached => attached.Is(publisher)))
            {
                throw new ArgumentException($"The publisher has been added to machine '{Name}' already. Each message would be published twice.", nameof(publisher));
            }

            _publishers = [.. _publishers, new AttachedPublisher(publisher, _counters, _hub)];
        }
    }

    /// <summary>
    /// Holds the worker after the message in hand, until <see cref="Resume"/> or a stop. <see cref="MachineStatus.State"/> says so once it
    /// holds. Meanwhile messages can be put, and the source is read, as far as there is room. A machine that is paused before its start
    /// starts paused. Does nothing in a machine that is being stopped or has ended.
    /// </summary>
    public void Pause()
    {
        lock (_lock)
        {
            switch (State)
            {
                case MachineState.Created or MachineState.Kept or MachineState.Starting:
                    _startsPaused = true;
                    break;
                case MachineState.Running:
                    _worker!.Hold();
                    break;
            }
        }
    }

    /// <summary>Lets a paused machine go on; does nothing in any other.</summary>
    public void Resume()
    {
        lock (_lock)
        {
            _startsPaused = false;
            _worker?.Resume();
        }
    }

    /// <summary>
    /// Takes in no more, deals with what waits as <paramref name="mode"/> says, flushes the publishers and ends; a pause ends with it. Callers
    /// that wait in <c>PutAsync</c> get a <see cref="MachineStateException"/>. Except with <see cref="StopMode.Keep"/>, a source that yields
    /// nothing for half a second after that is given up; what it yields later is counted as dropped. A later call with
    /// <see cref="StopMode.Keep"/> or <see cref="StopMode.Discard"/> cuts a drain short, and so does a slot that fails where
    /// <see cref="MachineOptions.OnSlotError"/> says to stop; otherwise a further call only waits.
    /// </summary>
    /// <remarks>A slot or a publisher may call it, but must not wait for it: the machine cannot stop before that slot has ended, so
    /// the wait ends with a <see cref="StopTimeoutException"/>.</remarks>
    /// <param name="mode">What becomes of the messages that wait. In a machine that was never started they are dropped by
    /// <see cref="StopMode.Drain"/> and <see cref="StopMode.Discard"/>, and <see cref="StopMode.Keep"/> does nothing.</param>
    /// <param name="cancellationToken">Ends the wait, not the stopping.</param>
    /// <returns>Ends when the machine has stopped; also where its source threw, which <see cref="Completion"/> tells.</returns>
    /// <exception cref="StopTimeoutException">It took longer than <see cref="MachineOptions.StopTimeout"/>. The machine goes on stopping.</exception>
    public async Task StopAsync(StopMode mode = StopMode.Drain, CancellationToken cancellationToken = default)
    {
        var patience = await TellStoppingAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var stop = BeginStop(mode);
            _driver?.Run();
            await stop.WaitAsync(patience, _options.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw new StopTimeoutException(Name, _options.StopTimeout, Status, InHand, Hindrance);
        }
    }

    /// <summary>
    /// Stops the machine, discarding what waits and what asynchronous slots give up for it, and disposes the publishers. To have what waits processed, await
    /// <see cref="Completion"/> or <see cref="StopAsync"/> first. Throws nothing; a slot or a publisher that hangs is left behind after
    /// <see cref="MachineOptions.StopTimeout"/>. A slot must not wait for it.
    /// </summary>
    public ValueTask DisposeAsync()
    {
        TaskCompletionSource? disposal = null;
        lock (_lock)
        {
            if (_disposal is null)
            {
                disposal = new TaskCompletionSource(_driver.Continuations());
                _disposal = disposal.Task;
            }
        }

        if (disposal is not null)
        {
            _ = DisposeOnceAsync(disposal);
        }

        _driver?.Run();
        GC.SuppressFinalize(this);
        return new ValueTask(_disposal);
    }

    /// <summary>A slot has failed, in the message that the worker has in hand.</summary>
    internal void NoteSlotError(Exception error)
    {
        if (_options.OnSlotError == OnSlotError.Continue)
        {
            return;
        }

        lock (_lock)
        {
            _failure ??= error;
            Stop(_worker!, StopMode.Keep);
        }
    }

    /// <summary>Starts a worker, the first or one that goes on.</summary>
    private void Begin()
    {
        var now = _options.TimeProvider.GetTimestamp();
        Volatile.Write(ref _startedAt, _worker is null ? now : _startedAt + now - _endedAt);
        Volatile.Write(ref _endedAt, 0);
        if (_completion.Task.IsCompleted || _completion == _completing)
        {
            _completion = new TaskCompletionSource(_driver.Continuations());
        }

        if (_dry is null && _options.DryTimeout != Timeout.InfiniteTimeSpan)
        {
            _dry = new DryWatch(_places.Length == 0 ? 1 : _places.Length + 1, _options.DryTimeout, _options.TimeProvider, StopDrySource);
        }

        _outlet ??= new Outlet<TInput, TEvaluation>(_counters, _publishers, _audience, _hub, _measures, _good, _failed, NoteSlotError);
        var counter = _worker?.NextCounter ?? (_driver is null ? (uint)Random.Shared.Next() : 0);
        _crew ??= _places.Length == 0 ? null : new Crew<TInput, TEvaluation>(this, _counters, _outlet, _dry, _intake.Work, _options, _places);
        var worker = new Worker<TInput, TEvaluation>(this, _intake, _counters, _outlet, _options.TimeProvider, _dry, _crew, _number, counter);
        if (_startsPaused)
        {
            worker.Hold();
        }

        (_kept, _failure, _startsPaused, _isStopTold) = (null, null, false, 0);
        _queueMeter ??= new QueueMeter(Name, _number, () => Waiting);
        _worker = worker;
        _starting = null;
        _run = CompleteAsync(worker);
        worker.Start($"Timbr {Name}");
        _intake.Start();
    }

    /// <returns>The end of the run; ended already where the machine does not run.</returns>
    private Task BeginStop(StopMode mode)
    {
        lock (_lock)
        {
            _starting?.Cut();
            _starting = null;
            var state = State;
            if (mode == StopMode.Discard)
            {
                _isDiscarding = true;
                _audience.Cut();

                // What slots do on their cancellation is not to run on the thread that stops the machine, under its lock.
                _driver.CancelAside(_abandonment);
            }

            if (state == MachineState.Stopped || (state is MachineState.Created or MachineState.Kept && mode == StopMode.Keep))
            {
                return _run;
            }

            if (state == MachineState.Created || (state == MachineState.Kept && mode == StopMode.Discard))
            {
                GiveUp();
                _completing = _completion;
                _run = EndAsync(_completion);
                return _run;
            }

            if (state == MachineState.Kept)
            {
                _startsPaused = false;
                Begin();
            }

            Stop(_worker!, mode);
            return _run;
        }
    }

    private void Stop(Worker<TInput, TEvaluation> worker, StopMode mode)
    {
        if (mode == StopMode.Keep ? _isDiscarding : mode == StopMode.Drain && worker.IsLeaving)
        {
            return;
        }

        var error = Refusal("it was stopped while the message waited for room; the message was not taken in.");
        switch (mode)
        {
            case StopMode.Keep:
                worker.Leave();
                _intake.Hold(error);
                return;
            case StopMode.Discard:
                worker.Discard();
                break;
            default:
                worker.Resume();
                break;
        }

        _intake.Stop(cut: mode == StopMode.Discard, error);
        _ = _intake.LeaveAsync(SourceGrace, _options.TimeProvider);
    }

    /// <summary>Ends a machine of which no worker runs, whatever waits.</summary>
    private void GiveUp()
    {
        _isGivenUp = true;
        _batch?.Abandon();
        _crew?.GiveUp();
        _intake.Break(Refusal("it was stopped while the message waited for room; the message was not taken in."));
    }

    private async Task EndAsync(TaskCompletionSource completion)
    {
        // What is told of the end is not to run under the machine's lock.
        await _driver.LeaveAsync().ConfigureAwait(false);
        await _intake.AcknowledgeAsync().ConfigureAwait(false);
        Complete(completion, _fault ?? _intake.SourceError, _audience.TakeReaders(isLast: true));
    }

    private async Task CompleteAsync(Worker<TInput, TEvaluation> worker)
    {
        var end = await worker.Ended.ConfigureAwait(false);
        await _intake.AcknowledgeAsync().ConfigureAwait(false);
        Exception? error;
        TaskCompletionSource completion;
        QueueMeter? queueMeter;
        ResultReader<TEvaluation>[]? readers = null;
        lock (_lock)
        {
            Volatile.Write(ref _endedAt, _options.TimeProvider.GetTimestamp());
            var isGivenUp = end.IsKept && _isDiscarding;
            if (isGivenUp)
            {
                GiveUp();
            }

            _kept = end.IsKept && !isGivenUp ? worker : null;
            var failure = _options.OnSlotError == OnSlotError.Throw ? _failure : null;
            error = isGivenUp ? _fault ?? _intake.SourceError : end.IsKept ? failure : end.Error ?? _fault ?? failure ?? _intake.SourceError;
            completion = _completion;
            if (_kept is null || _failure is not null)
            {
                _completing = completion;

                // Who asks for results from now on, and finds the machine kept, means those after the next start.
                readers = _audience.TakeReaders(isLast: _kept is null);
            }

            (queueMeter, _queueMeter) = (_queueMeter, null);
        }

        queueMeter?.Dispose();
        if (readers is not null)
        {
            Complete(completion, error, readers);
        }
        else
        {
            NoteStop(null);
        }
    }

    private void Complete(TaskCompletionSource completion, Exception? error, ResultReader<TEvaluation>[] readers)
    {
        NoteEnd(error, readers);
        if (error is null)
        {
            _driver.Complete(() => completion.TrySetResult());
            return;
        }

        _counters.LastError = error;
        _driver.Complete(() =>
        {
            completion.TrySetException(error);

            // Whoever does not await it reads it in Status; it is not to reappear as unobserved.
            _ = completion.Task.Exception;
        });
    }

    private async Task DisposeOnceAsync(TaskCompletionSource disposal)
    {
        try
        {
            await StopAsync(StopMode.Discard).ConfigureAwait(false);
        }
        catch (StopTimeoutException exception)
        {
            _outlet?.Silence();
            _counters.LastError = exception;
        }
        finally
        {
            await Task.WhenAll(_publishers.Select(publisher => publisher.DisposeAsync(_options.StopTimeout, _options.TimeProvider))).ConfigureAwait(false);
            _dry?.Dispose();
            ClearPreviews();
            _driver?.Remove(this);
            disposal.SetResult();
        }
    }
}

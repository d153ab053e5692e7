namespace Timbr.Typed;

public abstract partial class Machine<TInput, TEvaluation>
{
    /// <summary>Called when the source has ended, with its state and what it threw, on the source's thread, before <see cref="Completion"/> is decided.</summary>
    internal Action<SourceState, Exception?>? SourceEnding { get; set; }

    /// <summary>Puts a message. Before the start it waits.</summary>
    /// <exception cref="QueueFullException">As many messages wait as can.</exception>
    /// <exception cref="MachineStateException">The machine has been stopped, or has completed.</exception>
    public void Put(TInput message)
    {
        if (!TryPut(message))
        {
            throw new QueueFullException(Name, _options.QueueCapacity);
        }
    }

    /// <summary>Puts a message if there is room. Before the start it waits.</summary>
    /// <returns>Whether it was taken in.</returns>
    /// <exception cref="MachineStateException">The machine has been stopped, or has completed.</exception>
    public bool TryPut(TInput message) => _intake.Puts.TryPut(message) switch
    {
        PutResult.Accepted => true,
        PutResult.Full => NoteFull(),
        _ => throw Ended(),
    };

    /// <summary>
    /// Puts a message, as soon as there is room. Callers that wait are served in the order in which they came; while the
    /// machine is fast they are let go on together, once there is room for many. A slot that awaits room in the full queue of its own machine waits for itself.
    /// </summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Ends the wait; the message is then not taken in.</param>
    /// <returns>Ends when the message has been taken in; fails with <see cref="MachineStateException"/> if the machine has been
    /// stopped or has completed, also while waiting.</returns>
    public ValueTask PutAsync(TInput message, CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled(cancellationToken);
        }

        return _intake.Puts.PutOrWait(message, cancellationToken, out var waiter) switch
        {
            PutResult.Accepted => default,
            PutResult.Full => WaitForRoom(waiter!),
            _ => ValueTask.FromException(Ended()),
        };
    }

    /// <summary>
    /// Sets where messages come from. It is enumerated once, on a thread of its own, from the start on, or at once if the
    /// machine runs; no further ahead than the queue has room, unless <see cref="MachineOptions.WhenFull"/> says to drop. One that
    /// implements <see cref="IStoppableSource"/> is asked to end.
    /// </summary>
    /// <exception cref="MachineStateException">There is a source already, the machine reads the batch of a run, or it has been stopped or has completed.</exception>
    public void SetSource(IEnumerable<TInput> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        SetSource(Pumping(source), _options.WhenFull);
    }

    /// <inheritdoc cref="SetSource(IEnumerable{TInput})"/>
    /// <remarks>It gets a token that is cancelled when the machine stops.</remarks>
    public void SetSource(IAsyncEnumerable<TInput> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        SetSource(Pumping(source), _options.WhenFull);
    }

    /// <summary>
    /// Sets a function that gives what messages come from. It is called at the start of the machine, or at once if the machine
    /// runs, on the thread that reads the source, and again by <see cref="RestartSource"/>. What it throws, the source threw.
    /// </summary>
    /// <inheritdoc cref="SetSource(IEnumerable{TInput})"/>
    public void SetSource(Func<IEnumerable<TInput>> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        SetSource((lane, work) => new ThreadPump<TInput>(source, stoppable: null, lane, work), _options.WhenFull, canRestart: true);
    }

    /// <inheritdoc cref="SetSource(Func{IEnumerable{TInput}})"/>
    public void SetSource(Func<IAsyncEnumerable<TInput>> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        SetSource((lane, work) => new AsyncPump<TInput>(source, stoppable: null, lane, work), _options.WhenFull, canRestart: true);
    }

    /// <summary>
    /// Sets a source that is told which of its messages are done. It is read from the start on, or at once if the machine runs, no further ahead than
    /// the queue has room. Where an acknowledgement fails, or a publisher throws, it is read no further and is faulted: it can be begun anew
    /// by <see cref="RestartSource"/>, also one that was not set as a function.
    /// </summary>
    /// <exception cref="MachineStateException">There is a source already, the machine reads the batch of a run, or it has been stopped or has completed.</exception>
    /// <exception cref="InvalidOperationException"><see cref="MachineOptions.WhenFull"/> says to drop messages; or the machine has no threads, since its clock is a
    /// <c>VirtualTime</c>.</exception>
    public void SetSource(IMessageSource<TInput> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        SetSource(() => source);
    }

    /// <remarks>The function is called at the start of the machine, or at once if the machine runs, and again by <see cref="RestartSource"/>.</remarks>
    /// <inheritdoc cref="SetSource(IMessageSource{TInput})"/>
    public void SetSource(Func<IMessageSource<TInput>> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (_options.WhenFull != WhenFull.Wait)
        {
            throw new InvalidOperationException(
                $"MachineOptions.WhenFull is {_options.WhenFull}, but machine '{Name}' is to acknowledge the messages of its source, and may drop none of them. Take WhenFull.Wait, or a source without acknowledgements.");
        }

        if (_driver is not null)
        {
            throw new InvalidOperationException(
                $"Machine '{Name}' is driven by its clock and has no threads, but a source that is acknowledged needs some. Test it with another clock, or give the driver the messages alone: driver.Push(messages).");
        }

        // In the queue, with the workers, out and not settled yet, and the one that finds no room.
        var room = _options.QueueCapacity + (2 * Crew<TInput, TEvaluation>.EntriesOf(_options.Workers)) + 1;
        var terms = new AcknowledgementTerms(room, _options.TimeProvider, _options.StopTimeout, SourceGrace, NoteAcknowledgementFailure);
        SetSource((lane, work) => new DeliveryPump<TInput>(source, lane, work, terms), WhenFull.Wait, canRestart: true);
    }

    /// <summary>
    /// Begins the source anew: one that was set as a function, or an <see cref="IMessageSource{T}"/>, after it has thrown or come to its end, and before
    /// the machine has completed for that. What it yielded before is processed first.
    /// </summary>
    /// <exception cref="MachineStateException">There is no source, it cannot be begun anew, or it has not ended; or the machine has been
    /// stopped or has completed.</exception>
    public void RestartSource()
    {
        if (!_intake.TryRestartSource())
        {
            throw State is MachineState.Stopping or MachineState.Stopped
                ? Ended()
                : Refusal("its source cannot be begun anew: only one that was set as a function, or an IMessageSource, can, after it has thrown or come to its end.");
        }
    }

    /// <summary>
    /// Reads the source no further and forgets it; without one this does nothing. What it has yielded is still processed, and
    /// so is the message that it may be about to yield, however late that comes while the machine runs. The machine runs on, and ends only by being
    /// stopped or by the end of another source: half a second after that one has ended a cleared source that hangs is given up, and what it yields later
    /// is counted as dropped.
    /// </summary>
    public void ClearSource()
    {
        _intake.ClearSource();
        ClearPreviews();
    }

    private static Func<SourceLane<TInput>, Gate, Pump<TInput>> Pumping(IEnumerable<TInput> source) =>
        (lane, work) => new ThreadPump<TInput>(() => source, source as IStoppableSource, lane, work);

    private static Func<SourceLane<TInput>, Gate, Pump<TInput>> Pumping(IAsyncEnumerable<TInput> source) =>
        (lane, work) => new AsyncPump<TInput>(() => source, source as IStoppableSource, lane, work);

    private void SetSource(Func<SourceLane<TInput>, Gate, Pump<TInput>> create, WhenFull whenFull, bool canRestart = false)
    {
        if (!_intake.TrySetSource(create, whenFull, canRestart))
        {
            throw State is MachineState.Stopping or MachineState.Stopped
                ? Ended()
                : Refusal(_batch is not null
                    ? "it reads a batch for RunAsync, which takes the place of a source. Put the messages, or create another machine for them."
                    : "it has a source already. Call ClearSource() before setting another.");
        }
    }

    /// <summary>The source has ended, on its own thread. The machine does not complete before this returns, nor if it restarts the source.</summary>
    private void NoteSourceEnding(SourceState state, Exception? error)
    {
        // The machine may end from now on, and is not to wait for ever for sources that were cleared.
        _intake.LeaveCleared(SourceGrace, _options.TimeProvider);
        NoteSourceEnd(state, error);
        try
        {
            SourceEnding?.Invoke(state, error);
        }
        catch (Exception exception)
        {
            _counters.LastError = exception;
        }
    }

    private void NoteAcknowledgementFailure(Exception error)
    {
        _counters.LastError = error;
        _hub.Raise(MachineEventKind.AcknowledgementFailed, error: error);
    }

    private void NoteStopFailure(Exception error)
    {
        _counters.LastError = error;
        _hub.NoteFailure(error, "StopReading of a source that is read no further", thrower: null);
    }

    private void StopDrySource() => _intake.StopDrySource(() => _dry!.IsDry, SourceGrace, _options.TimeProvider);
}

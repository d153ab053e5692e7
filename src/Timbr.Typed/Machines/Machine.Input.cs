namespace Timbr.Typed;

public abstract partial class Machine<TInput, TEvaluation>
{
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
    /// machine is fast they are let go on together, once there is room for many.
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
            PutResult.Full => new ValueTask(waiter!.WaitAsync()),
            _ => ValueTask.FromException(Ended()),
        };
    }

    /// <summary>
    /// Sets where messages come from. It is enumerated once, on a thread of its own, from the start on, or at once if the
    /// machine runs; no further ahead than the queue has room. One that implements <see cref="IStoppableSource"/> is asked to end.
    /// </summary>
    /// <exception cref="MachineStateException">There is a source already, or the machine has been stopped or has completed.</exception>
    public void SetSource(IEnumerable<TInput> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        SetSource((lane, work) => new ThreadPump<TInput>(source, lane, work));
    }

    /// <inheritdoc cref="SetSource(IEnumerable{TInput})"/>
    /// <remarks>It gets a token that is cancelled when the machine stops.</remarks>
    public void SetSource(IAsyncEnumerable<TInput> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        SetSource((lane, work) => new AsyncPump<TInput>(source, lane, work));
    }

    /// <summary>
    /// Reads the source no further and forgets it; without one this does nothing. What it has yielded is still processed, and
    /// so is the message that it may be about to yield. The machine runs on, and ends only by being stopped or by the end of
    /// another source.
    /// </summary>
    public void ClearSource()
    {
        _intake.ClearSource();
        ClearPreviews();
    }

    private void SetSource(Func<SourceLane<TInput>, Gate, Pump<TInput>> create)
    {
        if (!_intake.TrySetSource(create))
        {
            throw State is MachineState.Stopping or MachineState.Stopped
                ? Ended()
                : Refusal("it has a source already. Call ClearSource() before setting another.");
        }
    }
}

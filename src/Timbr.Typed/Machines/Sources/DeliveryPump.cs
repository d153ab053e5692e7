namespace Timbr.Typed;

/// <summary>Reads an <see cref="IMessageSource{T}"/> in an asynchronous loop, and has it told what is done.</summary>
internal sealed class DeliveryPump<T> : Pump<T>, IDisposable
{
    private readonly Func<IMessageSource<T>> _create;
    private readonly AcknowledgementTerms _terms;
    private readonly Acknowledger _acknowledger;
    private readonly RingLane<T> _lane;
    private readonly CancellationTokenSource _interrupt = new();
    private bool _isDisposed;
    private bool _hasDelivered;
    private long _written;
    private long _last;

    /// <param name="create">Gives the source.</param>
    /// <param name="lane">Where its messages go; one that waits for room.</param>
    /// <param name="work">What the worker waits at.</param>
    /// <param name="terms">How it is told.</param>
    public DeliveryPump(Func<IMessageSource<T>> create, SourceLane<T> lane, Gate work, AcknowledgementTerms terms)
        : base(lane, work, stoppable: null)
    {
        _create = create;
        _terms = terms;
        _lane = (RingLane<T>)lane;
        _acknowledger = new Acknowledger(terms.Room, terms.Time, terms.Timeout, Fault, work);
    }

    protected override bool IsFinished => _acknowledger.IsFinished;

    /// <summary>Called at the end of the reading.</summary>
    public void Dispose()
    {
        lock (_interrupt)
        {
            _isDisposed = true;
            _interrupt.Dispose();
        }
    }

    protected override void Begin() => _ = RunAsync();

    protected override void Interrupt()
    {
        lock (_interrupt)
        {
            if (!_isDisposed)
            {
                // What the source does on its cancellation is not to run on the thread that stops the machine.
                _ = _interrupt.CancelAsync();
            }
        }
    }

    private async Task RunAsync()
    {
        // A source that never really waits must not run on the thread that starts the machine.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        Exception? error = null;
        try
        {
            if (_lane.Acknowledger is { } previous)
            {
                // Otherwise what is in hand would be delivered once more.
                await previous.Finished.ConfigureAwait(false);
            }

            if (await GoesOnAsync().ConfigureAwait(false))
            {
                await ReadAsync(_lane.Acknowledger).ConfigureAwait(false);
            }
        }
        catch (Exception exception)
        {
            error = exception;
        }

        Dispose();
        _acknowledger.EndReading(_lane.Offered);
        End(error);
    }

    private async Task ReadAsync(Acknowledger? previous)
    {
        var source = _create() ?? throw new SourceException("The function that was set as a source gave null.");
        if (ReferenceEquals(previous?.Source, source))
        {
            await previous.Returned.ConfigureAwait(false);
        }

        Attach(source);
        _written = _lane.Offered;
        _acknowledger.Begin(source, source.AckAsync, _written, previous?.Position);
        _lane.Acknowledger = _acknowledger;
        var messages = source.ReadAsync(_interrupt.Token) ?? throw new SourceException("ReadAsync of the source gave null.");
        var items = messages.GetAsyncEnumerator(_interrupt.Token);
        await using (items.ConfigureAwait(false))
        {
            while (await GoesOnAsync().ConfigureAwait(false)
                && await items.MoveNextAsync().ConfigureAwait(false)
                && await DeliverAsync(items.Current).ConfigureAwait(false))
            {
            }
        }
    }

    private ValueTask<bool> GoesOnAsync() => IsInterrupted ? WaitWhileHeldAsync() : new ValueTask<bool>(true);

    private ValueTask<bool> DeliverAsync(Delivery<T> delivery)
    {
        if (_hasDelivered && delivery.Position <= _last)
        {
            throw new SourceException(FormattableString.Invariant($"The source delivered position {delivery.Position} after position {_last}. Positions must rise."));
        }

        (_hasDelivered, _last) = (true, delivery.Position);
        _acknowledger.Note(_written, delivery.Position);
        if (!IsAbandoned && _lane.TryWrite(delivery.Message))
        {
            _written++;
            return new ValueTask<bool>(true);
        }

        return DeliverLaterAsync(delivery.Message);
    }

    private async ValueTask<bool> DeliverLaterAsync(T message)
    {
        while (!IsAbandoned)
        {
            if (_lane.TryWrite(message))
            {
                _written++;
                return true;
            }

            await _lane.WaitForRoomAsync().ConfigureAwait(false);
        }

        NoteLate();
        return false;
    }

    /// <summary>There are no further acknowledgements, so there is no use in reading on.</summary>
    private void Fault(Exception error)
    {
        _terms.Failed(error);
        Fail(error);
        _ = LeaveAsync(_terms.Grace, _terms.Time);
    }
}

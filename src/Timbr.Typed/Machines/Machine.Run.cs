namespace Timbr.Typed;

public abstract partial class Machine<TInput, TEvaluation>
{
    private volatile Batch<TInput>? _batch;
    private long _batchTotal = -1;

    /// <summary>How many messages a batch has, those put before included.</summary>
    private long? BatchTotal => Volatile.Read(ref _batchTotal) is >= 0 and var total ? total : null;

    /// <summary>
    /// Starts the machine, has it process a feed to its end, and tells what it did. The feed takes the place of a source; what was put
    /// before is processed too. Nothing is waited for after the last message. A machine runs once: each run takes a new one. A batch is read on a
    /// thread of its own; from the call on the machine is the run's, so that another start, source or run is refused. Where reading it fails, none of it
    /// is processed: the machine has ended, and what was read counts as dropped. Once it is read all of it waits, <see cref="MachineStatus.ExpectedTotal"/>
    /// says how many messages there are, and whatever stops the machine, each is processed, dropped or kept.
    /// </summary>
    /// <param name="feed">The messages.</param>
    /// <param name="mode">Whether the whole feed is read before the first message is processed.</param>
    /// <param name="cancellationToken">Stops the machine with <see cref="StopMode.Discard"/> and ends the run, also while a batch is read. Where it is
    /// cancelled beforehand nothing happens.</param>
    /// <returns>Ends with <see cref="Completion"/>, and fails with what it fails with: what the feed threw, what broke a worker, or, with
    /// <see cref="OnSlotError.Throw"/>, a <see cref="SlotException"/>.</returns>
    /// <exception cref="MachineStateException">The machine has been started or stopped, has a source, or reads the batch of another run. The feed is not touched.</exception>
    /// <exception cref="PublisherException">A publisher cannot be opened. A batch that was read waits, and <c>Start</c> goes on with it.</exception>
    /// <exception cref="StopTimeoutException">The run was cancelled, and the message in hand took longer than <see cref="MachineOptions.StopTimeout"/>.</exception>
    public Task<RunReport> RunAsync(IEnumerable<TInput> feed, FeedMode mode, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return RunAsync(mode, batch => batch.Read(feed), Pumping(feed), cancellationToken);
    }

    /// <inheritdoc cref="RunAsync(IEnumerable{TInput}, FeedMode, CancellationToken)"/>
    public Task<RunReport> RunAsync(IAsyncEnumerable<TInput> feed, FeedMode mode, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return RunAsync(mode, batch => batch.Read(feed, cancellationToken), Pumping(feed), cancellationToken);
    }

    private Task<RunReport> RunAsync(FeedMode mode, Action<Batch<TInput>> read, Func<SourceLane<TInput>, Gate, Pump<TInput>> pumping, CancellationToken cancellation)
    {
        if (!Enum.IsDefined(mode))
        {
            throw new ArgumentOutOfRangeException(nameof(mode), mode, "A feed is FeedMode.Batch or FeedMode.Stream.");
        }

        var batch = mode == FeedMode.Batch ? new Batch<TInput>(_driver) : null;
        lock (_lock)
        {
            ExpectFree();
            if (cancellation.IsCancellationRequested)
            {
                return Task.FromCanceled<RunReport>(cancellation);
            }

            if (!(batch is null ? _intake.TrySetSource(pumping, _options.WhenFull, canRestart: false) : _intake.TryReserve()))
            {
                throw Refusal("it has a source already. Call ClearSource() before RunAsync, or Start() to run with the source.");
            }

            _batch = batch;
        }

        var run = batch is null ? RunAsync(cancellation) : RunBatchAsync(batch, read, cancellation);
        _driver?.Run();
        return run;
    }

    /// <summary>Refuses a run before the feed is touched.</summary>
    private void ExpectFree()
    {
        var state = State;
        if (state != MachineState.Created)
        {
            throw state == MachineState.Stopped ? Ended() : Refusal("it has been started already. RunAsync starts the machine itself.");
        }

        if (_batch is not null)
        {
            throw Refusal("it reads a batch for another call of RunAsync. A machine runs once: create a new one.");
        }
    }

    private async Task<RunReport> RunBatchAsync(Batch<TInput> batch, Action<Batch<TInput>> read, CancellationToken cancellation)
    {
        var completion = Completion;
        try
        {
            read(batch);

            // Whoever stops the machine ends the run, and the feed is left behind.
            if (await Task.WhenAny(batch.Messages, completion).WaitAsync(cancellation).ConfigureAwait(false) == completion
                || !TryTake(await batch.Messages.ConfigureAwait(false)))
            {
                await completion.ConfigureAwait(false);
                return Report();
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await StopAsync(StopMode.Discard, CancellationToken.None).ConfigureAwait(false);
            throw;
        }
        catch (Exception error) when (!completion.IsCompleted)
        {
            Fail(error);
            await completion.WaitAsync(_options.StopTimeout, _options.TimeProvider, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }

        return await RunAsync(cancellation).ConfigureAwait(false);
    }

    /// <returns>Whether the machine has not been stopped while the batch was read.</returns>
    private bool TryTake(List<TInput> messages)
    {
        lock (_lock)
        {
            var waiting = _intake.Waiting;
            if (!_intake.TrySetBatch(messages))
            {
                return false;
            }

            _batch = null;
            Volatile.Write(ref _batchTotal, messages.Count + waiting);
            return true;
        }
    }

    private async Task<RunReport> RunAsync(CancellationToken cancellation)
    {
        var completion = Completion;
        Start();
        try
        {
            await completion.WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested && !completion.IsCompleted)
        {
            await StopAsync(StopMode.Discard, CancellationToken.None).ConfigureAwait(false);
            throw;
        }

        return Report();
    }

    private RunReport Report()
    {
        var status = Status;
        return new RunReport
        {
            EntriesPerWorker = _places.Length == 0 ? [status.Processed] : Array.ConvertAll(_places, static place => place.Entries),
            Elapsed = status.Uptime,
            Processed = status.Processed,
            Failed = status.Failed,
            Stopped = status.Stopped,
            Dropped = status.Dropped,
            Kept = status.QueueDepth,
        };
    }
}

namespace Timbr.Typed;

public abstract partial class Machine<TInput, TEvaluation>
{
    private volatile Batch<TInput>? _batch;
    private long _batchTotal = -1;
    private bool _isBatch;

    /// <summary>How many messages a batch has, those put before included.</summary>
    private long? BatchTotal => Volatile.Read(ref _batchTotal) is >= 0 and var total ? total : null;

    /// <summary>
    /// Starts the machine, has it process a feed to its end, and tells what it did. The feed takes the place of a source; what was put
    /// before is processed too. Nothing is waited for after the last message. A machine runs once: each run takes a new one. A batch is read on a
    /// thread of its own. Where reading it fails, none of it is processed: the machine has ended, and what was read counts as dropped.
    /// Once it is read <see cref="MachineStatus.ExpectedTotal"/> says how many messages there are.
    /// </summary>
    /// <param name="feed">The messages.</param>
    /// <param name="mode">Whether the whole feed is read before the first message is processed.</param>
    /// <param name="cancellationToken">Stops the machine with <see cref="StopMode.Discard"/> and ends the run, also while a batch is read. Where it is
    /// cancelled beforehand nothing happens.</param>
    /// <returns>Ends with <see cref="Completion"/>, and fails with what it fails with: what the feed threw, what broke a worker, or, with
    /// <see cref="OnSlotError.Throw"/>, a <see cref="SlotException"/>.</returns>
    /// <exception cref="MachineStateException">The machine has been started or stopped, or has a source.</exception>
    /// <exception cref="PublisherException">A publisher cannot be opened.</exception>
    /// <exception cref="StopTimeoutException">The run was cancelled, and the message in hand took longer than <see cref="MachineOptions.StopTimeout"/>.</exception>
    public Task<RunReport> RunAsync(IEnumerable<TInput> feed, FeedMode mode, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return Driven(IsBatch(mode)
            ? RunBatchAsync(batch => batch.Read(feed), cancellationToken)
            : RunAsync(Pumping(feed), _options.WhenFull, cancellationToken));
    }

    /// <inheritdoc cref="RunAsync(IEnumerable{TInput}, FeedMode, CancellationToken)"/>
    public Task<RunReport> RunAsync(IAsyncEnumerable<TInput> feed, FeedMode mode, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return Driven(IsBatch(mode)
            ? RunBatchAsync(batch => batch.Read(feed, cancellationToken), cancellationToken)
            : RunAsync(Pumping(feed), _options.WhenFull, cancellationToken));
    }

    /// <summary>Gets on with the run where no thread does.</summary>
    private Task<RunReport> Driven(Task<RunReport> run)
    {
        _driver?.Run();
        return run;
    }

    /// <summary>Refuses a run before the feed is touched.</summary>
    private bool IsBatch(FeedMode mode)
    {
        if (!Enum.IsDefined(mode))
        {
            throw new ArgumentOutOfRangeException(nameof(mode), mode, "A feed is FeedMode.Batch or FeedMode.Stream.");
        }

        var state = State;
        if (state != MachineState.Created)
        {
            throw state == MachineState.Stopped ? Ended() : Refusal("it has been started already. RunAsync starts the machine itself.");
        }

        return _intake.SourceState == SourceState.None
            ? mode == FeedMode.Batch
            : throw Refusal("it has a source already. Call ClearSource() before RunAsync, or Start() to run with the source.");
    }

    private async Task<RunReport> RunBatchAsync(Action<Batch<TInput>> read, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var batch = new Batch<TInput>(_driver);
        _batch = batch;
        read(batch);
        var completion = Completion;
        List<TInput> messages;
        try
        {
            // Whoever stops the machine ends the run, and the feed is left behind.
            if (await Task.WhenAny(batch.Messages, completion).WaitAsync(cancellation).ConfigureAwait(false) == completion)
            {
                batch.Abandon();
                await completion.ConfigureAwait(false);
                return Report();
            }

            messages = await batch.Messages.ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            batch.Abandon();
            await StopAsync(StopMode.Discard, CancellationToken.None).ConfigureAwait(false);
            throw;
        }
        catch (Exception error) when (!completion.IsCompleted)
        {
            batch.Abandon();
            Fail(error);
            await completion.WaitAsync(_options.StopTimeout, _options.TimeProvider, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }

        _batch = null;
        _isBatch = true;
        Volatile.Write(ref _batchTotal, messages.Count + _intake.Waiting);
        return await RunAsync(Pumping(messages), WhenFull.Wait, cancellation).ConfigureAwait(false);
    }

    private async Task<RunReport> RunAsync(Func<SourceLane<TInput>, Gate, Pump<TInput>> create, WhenFull whenFull, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        SetSource(create, whenFull);
        Start();
        var completion = Completion;
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

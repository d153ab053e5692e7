namespace Timbr.Typed;

public abstract partial class Machine<TInput, TEvaluation>
{
    /// <summary>
    /// Starts the machine, has it process a feed to its end, and tells what it did. The feed takes the place of a source; what was put
    /// before is processed too. Nothing is waited for after the last message. A machine runs once: each run takes a new one.
    /// </summary>
    /// <param name="feed">The messages.</param>
    /// <param name="mode">Whether the whole feed is read before the first message is processed.</param>
    /// <param name="cancellationToken">Stops the machine with <see cref="StopMode.Discard"/> and ends the run.</param>
    /// <returns>Ends with <see cref="Completion"/>, and fails with what it fails with: what the feed threw, what broke a worker, or, with
    /// <see cref="OnSlotError.Throw"/>, a <see cref="SlotException"/>.</returns>
    /// <exception cref="MachineStateException">The machine has been started or stopped, or has a source.</exception>
    /// <exception cref="PublisherException">A publisher cannot be opened.</exception>
    /// <exception cref="StopTimeoutException">The run was cancelled, and the message in hand took longer than <see cref="MachineOptions.StopTimeout"/>.</exception>
    public Task<RunReport> RunAsync(IEnumerable<TInput> feed, FeedMode mode, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return Driven(IsBatch(mode)
            ? RunBatchAsync(ReadAllAsync(feed, cancellationToken), cancellationToken)
            : RunAsync(Pumping(feed), _options.WhenFull, cancellationToken));
    }

    /// <inheritdoc cref="RunAsync(IEnumerable{TInput}, FeedMode, CancellationToken)"/>
    public Task<RunReport> RunAsync(IAsyncEnumerable<TInput> feed, FeedMode mode, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return Driven(IsBatch(mode)
            ? RunBatchAsync(ReadAllAsync(feed, cancellationToken), cancellationToken)
            : RunAsync(Pumping(feed), _options.WhenFull, cancellationToken));
    }

    /// <summary>Gets on with the run where no thread does.</summary>
    private Task<RunReport> Driven(Task<RunReport> run)
    {
        _driver?.Run();
        return run;
    }

    private async Task<List<TInput>> ReadAllAsync(IEnumerable<TInput> feed, CancellationToken cancellation)
    {
        await _driver.LeaveAsync().ConfigureAwait(false);
        List<TInput> messages = [];
        foreach (var message in feed)
        {
            cancellation.ThrowIfCancellationRequested();
            messages.Add(message);
        }

        return messages;
    }

    private async Task<List<TInput>> ReadAllAsync(IAsyncEnumerable<TInput> feed, CancellationToken cancellation)
    {
        if (_driver is not null)
        {
            await _driver.LeaveAsync().ConfigureAwait(false);
        }

        List<TInput> messages = [];
        await foreach (var message in feed.WithCancellation(cancellation).ConfigureAwait(false))
        {
            cancellation.ThrowIfCancellationRequested();
            messages.Add(message);
        }

        return messages;
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

    private async Task<RunReport> RunBatchAsync(Task<List<TInput>> reading, CancellationToken cancellation)
    {
        var messages = await reading.ConfigureAwait(false);
        _isBatch = true;
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

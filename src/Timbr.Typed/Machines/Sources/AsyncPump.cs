namespace Timbr.Typed;

/// <summary>Reads an <see cref="IAsyncEnumerable{T}"/> in an asynchronous loop.</summary>
internal sealed partial class AsyncPump<T>(Func<IAsyncEnumerable<T>> create, IStoppableSource? stoppable, SourceLane<T> lane, Gate work)
    : Pump<T>(lane, work, stoppable), IDisposable
{
    private readonly CancellationTokenSource _interrupt = new();
    private bool _isDisposed;

    /// <summary>Called at the end of the source.</summary>
    public void Dispose()
    {
        lock (_interrupt)
        {
            _isDisposed = true;
            _interrupt.Dispose();
        }
    }

    protected override void Begin()
    {
        if (Driver is null)
        {
            _ = RunAsync();
        }
        else
        {
            BeginSteps(Steps(Driver));
        }
    }

    protected override void Interrupt()
    {
        lock (_interrupt)
        {
            if (!_isDisposed)
            {
                // What the source does on its cancellation is not to run on the thread that stops the machine.
                Driver.CancelAside(_interrupt);
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
            if (await GoesOnAsync().ConfigureAwait(false))
            {
                await ReadAsync().ConfigureAwait(false);
            }
        }
        catch (Exception exception)
        {
            error = exception;
        }

        Dispose();
        End(error);
    }

    private async Task ReadAsync()
    {
        var source = create() ?? throw new SourceException("The function that was set as a source gave null.");
        Attach(source);
        var items = source.GetAsyncEnumerator(_interrupt.Token);
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

    private ValueTask<bool> DeliverAsync(T item)
    {
        if (!IsAbandoned && Lane.TryWrite(item))
        {
            return new ValueTask<bool>(true);
        }

        return DeliverLaterAsync(item);
    }

    private async ValueTask<bool> DeliverLaterAsync(T item)
    {
        while (!IsAbandoned)
        {
            if (Lane.TryWrite(item))
            {
                return true;
            }

            await Lane.WaitForRoomAsync().ConfigureAwait(false);
        }

        NoteLate();
        return false;
    }
}

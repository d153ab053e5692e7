namespace Timbr.Typed;

/// <summary>Reads a feed into memory as a whole, until it is left behind.</summary>
internal sealed class Batch<T>(IDrivenClock? driver)
{
    private readonly TaskCompletionSource<List<T>> _read = new(driver.Continuations());
    private readonly List<T> _messages = [];
    private volatile bool _isAbandoned;
    private long _count;

    /// <summary>All of them, once the feed has ended; fails with what it threw.</summary>
    public Task<List<T>> Messages => _read.Task;

    /// <summary>What the feed has yielded in vain; 0 unless it was left behind.</summary>
    public long Abandoned => _isAbandoned ? Volatile.Read(ref _count) : 0;

    /// <summary>Reads it no further than the message that it is about to yield, which nobody waits for.</summary>
    public void Abandon() => _isAbandoned = true;

    /// <summary>Begins to read, on a thread of its own, since the feed may block.</summary>
    public void Read(IEnumerable<T> feed)
    {
        if (driver is null)
        {
            new Thread(() => ReadAll(feed)) { IsBackground = true, Name = "Timbr batch" }.Start();
        }
        else
        {
            driver.Post(() => ReadAll(feed));
        }
    }

    /// <summary>Begins to read.</summary>
    public void Read(IAsyncEnumerable<T> feed, CancellationToken cancellation) => _ = ReadAllAsync(feed, cancellation);

    private void ReadAll(IEnumerable<T> feed)
    {
        Exception? error = null;
        try
        {
            foreach (var message in feed)
            {
                if (!Add(message))
                {
                    break;
                }
            }
        }
        catch (Exception exception)
        {
            error = exception;
        }

        End(error);
    }

    private async Task ReadAllAsync(IAsyncEnumerable<T> feed, CancellationToken cancellation)
    {
        // A feed that never really waits must not run on the thread that asks for the run.
        await driver.LeaveAsync().ConfigureAwait(false);
        Exception? error = null;
        try
        {
            await foreach (var message in feed.WithCancellation(cancellation).ConfigureAwait(false))
            {
                if (!Add(message))
                {
                    break;
                }
            }
        }
        catch (Exception exception)
        {
            error = exception;
        }

        End(error);
    }

    private bool Add(T message)
    {
        Volatile.Write(ref _count, _count + 1);
        if (!_isAbandoned)
        {
            _messages.Add(message);
        }

        return !_isAbandoned;
    }

    private void End(Exception? error)
    {
        if (error is null)
        {
            _read.SetResult(_messages);
            return;
        }

        _read.SetException(error);

        // Where it was left behind nobody asks for it; it is not to reappear as unobserved.
        _ = _read.Task.Exception;
    }
}

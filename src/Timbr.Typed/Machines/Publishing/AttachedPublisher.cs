using Timbr.Typed.Json;

namespace Timbr.Typed;

/// <summary>A publisher of a machine, with what went wrong with it. None of its faults hurts the machine.</summary>
internal sealed class AttachedPublisher(IPublisher publisher, Counters counters, EventHub hub)
{
    private readonly object _lock = new();
    private volatile bool _isBusy;
    private Task? _opening;
    private bool _isClosing;
    private volatile Exception? _refused;
    private volatile Exception? _broken;
    private bool _isDirty;
    private long _failed;
    private Exception? _lastError;

    public PublisherStatus Status
    {
        get
        {
            var dropped = 0L;
            try
            {
                dropped = publisher.Dropped;
            }
            catch (Exception exception)
            {
                Note(exception);
            }

            return new PublisherStatus(Name, dropped, Interlocked.Read(ref _failed), Volatile.Read(ref _lastError)) { IsBusy = _isBusy };
        }
    }

    private string Name
    {
        get
        {
            try
            {
                return publisher.Name;
            }
            catch (Exception exception)
            {
                Note(exception);
                return publisher.GetType().Name;
            }
        }
    }

    public bool Is(IPublisher other) => ReferenceEquals(publisher, other);

    /// <summary>Opens it on a thread of its own, since it may block; unless it is open, or being opened, or being closed.</summary>
    /// <returns>Ends when it is open; fails with a <see cref="PublisherException"/> where it cannot be opened.</returns>
    public Task OpenAsync(IDrivenClock? driver)
    {
        lock (_lock)
        {
            if (_isClosing)
            {
                return Task.CompletedTask;
            }

            if (_opening is null or { IsFaulted: true })
            {
                var opened = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                _opening = opened.Task;
                _isBusy = true;
                if (driver is null)
                {
                    new Thread(() => Open(opened)) { IsBackground = true, Name = "Timbr publisher" }.Start();
                }
                else
                {
                    Open(opened);
                }
            }

            return _opening;
        }
    }

    public bool Listens()
    {
        try
        {
            return publisher.HasSubscribers;
        }
        catch (Exception exception)
        {
            Refuse(exception);
            return false;
        }
    }

    public void Publish(in MessageId id, ReadOnlySpan<byte> json)
    {
        _isDirty = true;
        _isBusy = true;
        try
        {
            publisher.Publish(id, json);
            if (_broken is not null)
            {
                _broken = null;
            }
        }
        catch (Exception exception)
        {
            Refuse(exception);
        }

        _isBusy = false;
    }

    public void Flush()
    {
        if (!_isDirty)
        {
            return;
        }

        _isDirty = false;
        _isBusy = true;
        try
        {
            publisher.Flush();
        }
        catch (Exception exception)
        {
            Refuse(exception);
        }

        _isBusy = false;
    }

    /// <summary>Forgets what it has refused, but not that it is broken.</summary>
    public void Forget() => _refused = null;

    /// <summary>Whether it did not accept something since the last call.</summary>
    /// <returns>Null where it has accepted all; otherwise why not. One that threw and then listens no more accepts nothing.</returns>
    public PublisherException? TakeRefusal()
    {
        var error = _refused ?? _broken;
        _refused = null;
        return error is null ? null : new PublisherException($"The publisher {Name} has not accepted every message: {ExceptionText.MessageOf(error).TrimEnd('.')}.", innerException: error);
    }

    /// <summary>Disposes it on a thread of its own, since it may block; after <paramref name="timeout"/> it is left behind.</summary>
    public async Task DisposeAsync(TimeSpan timeout, TimeProvider time)
    {
        var driver = time as IDrivenClock;
        var disposed = new TaskCompletionSource(driver.Continuations());
        _isBusy = true;
        if (driver is not null)
        {
            await DisposeAsync(disposed).ConfigureAwait(false);
            return;
        }

        new Thread(() => _ = DisposeAsync(disposed)) { IsBackground = true, Name = "Timbr publisher" }.UnsafeStart();
        try
        {
            await disposed.Task.WaitAsync(timeout, time).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            Note(new PublisherException(FormattableString.Invariant($"The publisher {Name} did not close within {timeout.TotalSeconds:0.###} s and was left behind.")));
        }
    }

    private void Open(TaskCompletionSource opened)
    {
        Exception? error = null;
        try
        {
            publisher.Open();
        }
        catch (PublisherException exception)
        {
            error = exception;
        }
        catch (Exception exception)
        {
            error = new PublisherException($"The publisher {Name} cannot be opened: {ExceptionText.MessageOf(exception)}", innerException: exception);
        }

        _isBusy = false;
        if (error is null)
        {
            opened.SetResult();
            return;
        }

        opened.SetException(error);

        // Where the start was cut short nobody asks for it; it is not to reappear as unobserved.
        _ = opened.Task.Exception;
    }

    private async Task DisposeAsync(TaskCompletionSource disposed)
    {
        Task? opening;
        lock (_lock)
        {
            _isClosing = true;
            opening = _opening;
        }

        if (opening is not null)
        {
            // One that opens late is closed then.
            Task.WaitAny(opening);
            _isBusy = true;
        }

        try
        {
            await publisher.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            Note(exception);
        }

        _isBusy = false;
        disposed.SetResult();
    }

    private void Refuse(Exception exception)
    {
        _refused = _broken = exception;
        Note(exception);
    }

    private void Note(Exception exception)
    {
        Interlocked.Increment(ref _failed);
        Volatile.Write(ref _lastError, exception);
        counters.LastError = exception;
        hub.Raise(MachineEventKind.PublisherFailed, error: exception);
    }
}

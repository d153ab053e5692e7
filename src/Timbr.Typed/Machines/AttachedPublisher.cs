namespace Timbr.Typed;

/// <summary>A publisher of a machine, with what went wrong with it. None of its faults hurts the machine.</summary>
internal sealed class AttachedPublisher(IPublisher publisher, Counters counters, EventHub hub)
{
    private bool _isOpen;
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

            return new PublisherStatus(publisher.Name, dropped, Interlocked.Read(ref _failed), Volatile.Read(ref _lastError));
        }
    }

    public void Open()
    {
        if (!_isOpen)
        {
            publisher.Open();
            _isOpen = true;
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
            Note(exception);
            return false;
        }
    }

    public void Publish(in MessageId id, ReadOnlySpan<byte> json)
    {
        _isDirty = true;
        try
        {
            publisher.Publish(id, json);
        }
        catch (Exception exception)
        {
            Note(exception);
        }
    }

    public void Flush()
    {
        if (!_isDirty)
        {
            return;
        }

        _isDirty = false;
        try
        {
            publisher.Flush();
        }
        catch (Exception exception)
        {
            Note(exception);
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await publisher.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            Note(exception);
        }
    }

    private void Note(Exception exception)
    {
        Interlocked.Increment(ref _failed);
        Volatile.Write(ref _lastError, exception);
        counters.LastError = exception;
        hub.Raise(MachineEventKind.PublisherFailed, error: exception);
    }
}

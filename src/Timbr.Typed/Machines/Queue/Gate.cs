namespace Timbr.Typed;

/// <summary>
/// Where one thread waits for another. Opening costs the other side a read and no fence while nobody waits: the side that
/// is about to wait pays for both (an asymmetric fence), then looks again before it blocks.
/// </summary>
internal sealed class Gate(IDrivenClock? driver = null)
{
    private readonly object _lock = new();
    private TaskCompletionSource? _asynchronous;
    private Padded _waiting;

    /// <summary>The clock of those who meet here, where it is driven and nobody blocks; null where there are threads.</summary>
    public IDrivenClock? Driver => driver;

    public bool IsWaiting => Volatile.Read(ref _waiting.Value) != 0;

    /// <summary>Lets the waiting side go on. To be called after what it waits for has been written.</summary>
    public void Open()
    {
        if (IsWaiting)
        {
            Wake();
        }
    }

    /// <summary>Announces the wait. The caller looks for what it waits for after this, and then blocks or disarms.</summary>
    public void Arm()
    {
        Volatile.Write(ref _waiting.Value, 1);
        Interlocked.MemoryBarrierProcessWide();
    }

    public void Disarm() => Volatile.Write(ref _waiting.Value, 0);

    public void Block()
    {
        while (IsWaiting)
        {
            try
            {
                BlockOnce();
            }
            catch (ThreadInterruptedException)
            {
                // By a slot or a source, which run on this thread too. It was not meant for the machine.
            }
        }
    }

    public Task BlockAsync()
    {
        lock (_lock)
        {
            if (!IsWaiting)
            {
                return Task.CompletedTask;
            }

            _asynchronous = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _asynchronous.Task;
        }
    }

    private void BlockOnce()
    {
        lock (_lock)
        {
            while (IsWaiting)
            {
                Monitor.Wait(_lock);
            }
        }
    }

    private void Wake()
    {
        TaskCompletionSource? asynchronous;
        lock (_lock)
        {
            Volatile.Write(ref _waiting.Value, 0);
            asynchronous = _asynchronous;
            _asynchronous = null;
            Monitor.Pulse(_lock);
        }

        asynchronous?.SetResult();
    }
}

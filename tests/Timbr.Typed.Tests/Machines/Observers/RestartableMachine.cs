namespace Timbr.Typed.Tests.Machines.Observers;

/// <summary>A machine that is only asked to restart its source.</summary>
internal sealed class RestartableMachine(TimeProvider time) : IMachine, IRestartableMachine
{
    public event Action<MachineEvent> Events
    {
        add => throw new NotSupportedException();
        remove => throw new NotSupportedException();
    }

    public int Restarts { get; private set; }

    public int Holds { get; private set; }

    public Exception? RefusesWith { get; init; }

    public bool HasEnded => true;

    public MachineStatus Status => throw new NotSupportedException();

    public Task Completion => throw new NotSupportedException();

    public TimeProvider TimeProvider => time;

    public Task StopAsync(StopMode mode = StopMode.Drain, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public IDisposable Observe(MachineObserver observer) => throw new NotSupportedException();

    public void Fail(Exception error) => throw new NotSupportedException();

    public ValueTask DisposeAsync() => default;

    public IDisposable KeepOpen()
    {
        Holds++;
        return new OpenHold(() => Holds--);
    }

    public void RestartSource()
    {
        Restarts++;
        if (RefusesWith is { } error)
        {
            throw error;
        }
    }
}

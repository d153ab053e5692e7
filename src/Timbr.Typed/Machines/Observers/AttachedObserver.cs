namespace Timbr.Typed;

/// <summary>An observer of a machine. None of its faults hurts the machine. Disposing it removes the observer.</summary>
internal sealed class AttachedObserver(MachineObserver observer, EventHub hub, Action<AttachedObserver> remove) : IDisposable
{
    private int _isDisposed;

    public MachineObserver Observer => observer;

    public bool SeesMessages => observer.SeesMessages;

    public Action<MachineEvent> OnEvent { get; } = observer.OnEvent;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            remove(this);
        }
    }

    public void Call(Action<MachineObserver> hook, string name)
    {
        try
        {
            hook(observer);
        }
        catch (Exception exception)
        {
            Note(exception, name);
        }
    }

    public void BeforeMessage(in MessageId id)
    {
        try
        {
            observer.BeforeMessage(in id);
        }
        catch (Exception exception)
        {
            Note(exception, nameof(MachineObserver.BeforeMessage));
        }
    }

    public void AfterMessage(in MessageId id, EvaluationOutcome outcome)
    {
        try
        {
            observer.AfterMessage(in id, outcome);
        }
        catch (Exception exception)
        {
            Note(exception, nameof(MachineObserver.AfterMessage));
        }
    }

    private void Note(Exception exception, string hook) => hub.NoteFailure(exception, $"{hook} of {observer.GetType().Name}", OnEvent);
}

namespace Timbr.Typed;

/// <summary>Reads an <see cref="IEnumerable{T}"/> on a thread of its own.</summary>
internal sealed partial class ThreadPump<T>(Func<IEnumerable<T>> create, IStoppableSource? stoppable, SourceLane<T> lane, Gate work)
    : Pump<T>(lane, work, stoppable)
{
    /// <summary>The usual lane, called without a detour for each item.</summary>
    private readonly RingLane<T>? _ring = lane as RingLane<T>;

    protected override void Begin()
    {
        if (Driver is null)
        {
            new Thread(Run) { IsBackground = true, Name = "Timbr source" }.UnsafeStart();
        }
        else
        {
            BeginSteps(Steps(Driver));
        }
    }

    private void Run()
    {
        Exception? error = null;
        try
        {
            if (GoesOn())
            {
                Read();
            }
        }
        catch (Exception exception)
        {
            error = exception;
        }

        End(error);
    }

    private void Read()
    {
        var source = create() ?? throw new SourceException("The function that was set as a source gave null.");
        Attach(source);
        using var items = source.GetEnumerator();
        while (GoesOn() && items.MoveNext() && Deliver(items.Current))
        {
        }
    }

    private bool GoesOn() => !IsInterrupted || WaitWhileHeld();

    private bool Deliver(T item)
    {
        while (!IsAbandoned)
        {
            if (_ring is { } ring ? ring.TryWrite(item) : Lane.TryWrite(item))
            {
                return true;
            }

            Lane.WaitForRoom();
        }

        NoteLate();
        return false;
    }
}

namespace Timbr.Typed;

/// <summary>Reads an <see cref="IEnumerable{T}"/> on a thread of its own.</summary>
internal sealed class ThreadPump<T>(IEnumerable<T> source, SourceLane<T> lane, Gate work)
    : Pump<T>(lane, work, source as IStoppableSource)
{
    protected override void Begin() => new Thread(Run) { IsBackground = true, Name = "Timbr source" }.UnsafeStart();

    private void Run()
    {
        Exception? error = null;
        try
        {
            using var items = source.GetEnumerator();
            while (!IsCut && items.MoveNext() && Deliver(items.Current))
            {
            }
        }
        catch (Exception exception)
        {
            error = exception;
        }

        End(error);
    }

    private bool Deliver(T item)
    {
        while (!IsAbandoned)
        {
            if (Lane.TryWrite(item))
            {
                return true;
            }

            Lane.WaitForRoom();
        }

        NoteLate();
        return false;
    }
}

namespace Timbr.Typed;

/// <summary>The source of a machine that has read a batch: it is at its end, which is told as that of any other.</summary>
internal sealed class BatchPump<T>(SourceLane<T> lane, Gate work) : Pump<T>(lane, work, stoppable: null)
{
    protected override void Begin()
    {
        if (Driver is null)
        {
            // Whoever starts a machine holds its locks, and is not to run what is told of the end.
            new Thread(() => End(error: null)) { IsBackground = true, Name = "Timbr source" }.UnsafeStart();
        }
        else
        {
            BeginSteps([]);
        }
    }
}

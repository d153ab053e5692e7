using System.Collections;

namespace Timbr.Typed.Tests.Machines;

/// <summary>A source that hangs when it is asked to end, and yields nothing any more.</summary>
public sealed class StubbornSource(ManualResetEventSlim free) : IEnumerable<int>, IStoppableSource
{
    public void StopReading() => free.Wait(Soon.Patience);

    public IEnumerator<int> GetEnumerator()
    {
        yield return 1;
        free.Wait(Soon.Patience);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

using System.Collections;

namespace Timbr.Typed.Tests.Machines;

/// <summary>Yields one object many times, and tells what its thread allocated meanwhile, in bytes.</summary>
public sealed class MeasuredSource(int count) : IEnumerable<object>
{
    public long Allocated { get; private set; }

    public IEnumerator<object> GetEnumerator()
    {
        var item = new object();
        yield return item;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 1; i < count; i++)
        {
            yield return item;
        }

        Allocated = GC.GetAllocatedBytesForCurrentThread() - before;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

using System.Collections;

namespace Timbr.Typed.Tests.Machines;

/// <summary>A source that has read some numbers ahead, and goes on to read for ever unless it is asked to stop.</summary>
public sealed class StoppableSource : IEnumerable<int>, IStoppableSource
{
    public const int Ahead = 20;

    private volatile bool _isStopped;

    public void StopReading() => _isStopped = true;

    public IEnumerator<int> GetEnumerator()
    {
        for (var i = 0; i < Ahead || !_isStopped; i++)
        {
            yield return i;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

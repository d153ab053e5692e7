using System.Collections;

namespace Timbr.Typed;

/// <summary>A source that yields at a pace.</summary>
internal sealed class RateLimitedSource<T>(IEnumerable<T> source, Pace pace) : IEnumerable<T>, IStoppableSource, IPacedSource
{
    public IEnumerator<T> GetEnumerator()
    {
        using var items = source.GetEnumerator();

        // The wait comes before the item, so that a stop finds none in hand.
        while ((pace.Wait() || source is IStoppableSource) && items.MoveNext())
        {
            yield return items.Current;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public ITimer? WaitsOn(TimeProvider time) => pace.WaitsOn(time);

    public void StopReading()
    {
        (source as IStoppableSource)?.StopReading();
        pace.Lift();
    }
}

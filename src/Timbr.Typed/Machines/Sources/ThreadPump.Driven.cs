namespace Timbr.Typed;

/// <summary>Reads without a thread, up to each item and no further.</summary>
internal sealed partial class ThreadPump<T>
{
    private IEnumerable<bool> Steps(IDrivenClock driver)
    {
        while (IsInterrupted && !IsCut)
        {
            yield return false;
        }

        if (IsCut)
        {
            yield break;
        }

        var source = create() ?? throw new SourceException("The function that was set as a source gave null.");
        Attach(source);
        var paced = source as IPacedSource;
        using var items = source.GetEnumerator();
        while (!IsCut)
        {
            if (IsInterrupted)
            {
                yield return false;
                continue;
            }

            if (paced is not null && paced.WaitsOn((TimeProvider)driver) is { } timer)
            {
                using (timer)
                {
                    yield return false;
                }

                continue;
            }

            if (!items.MoveNext())
            {
                yield break;
            }

            var item = items.Current;
            while (!IsAbandoned && !Lane.TryWrite(item))
            {
                yield return false;
            }

            if (IsAbandoned)
            {
                NoteLate();
                yield break;
            }

            yield return true;
        }
    }
}

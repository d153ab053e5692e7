namespace Timbr.Typed;

/// <summary>Reads without a thread: asks again and again whether the next item is there.</summary>
internal sealed partial class AsyncPump<T>
{
    private IEnumerable<bool> Steps(IDrivenClock driver)
    {
        while (IsInterrupted && !IsCut)
        {
            yield return false;
        }

        if (IsCut)
        {
            Dispose();
            yield break;
        }

        var source = create() ?? throw new SourceException("The function that was set as a source gave null.");
        Attach(source);
        var items = source.GetAsyncEnumerator(_interrupt.Token);
        Exception? error = null;
        while (!IsCut)
        {
            if (IsInterrupted)
            {
                yield return false;
                continue;
            }

            var move = Awaken(Move(items), driver);
            while (!move.IsCompleted)
            {
                yield return false;
            }

            if (!HasMoved(move, out error))
            {
                break;
            }

            var item = items.Current;
            while (!IsAbandoned && !Lane.TryWrite(item))
            {
                yield return false;
            }

            if (IsAbandoned)
            {
                NoteLate();
                break;
            }

            yield return true;
        }

        var disposal = Awaken(DisposeAsync(items), driver);
        while (!disposal.IsCompleted)
        {
            yield return false;
        }

        Dispose();
        (error is null ? disposal : Task.FromException(error)).GetAwaiter().GetResult();
    }

    /// <summary>What a source throws at once is thrown when it is asked for.</summary>
    private static async Task<bool> Move(IAsyncEnumerator<T> items) => await items.MoveNextAsync().ConfigureAwait(DrivenContext.IsCurrent);

    private static async Task<bool> DisposeAsync(IAsyncEnumerator<T> items)
    {
        await items.DisposeAsync().ConfigureAwait(DrivenContext.IsCurrent);
        return true;
    }

    private static Task<bool> Awaken(Task<bool> pending, IDrivenClock driver)
    {
        if (!pending.IsCompleted)
        {
            pending.GetAwaiter().UnsafeOnCompleted(driver.Wake);
        }

        return pending;
    }

    private static bool HasMoved(Task<bool> move, out Exception? error)
    {
        try
        {
            error = null;
            return move.GetAwaiter().GetResult();
        }
        catch (Exception exception)
        {
            error = exception;
            return false;
        }
    }
}

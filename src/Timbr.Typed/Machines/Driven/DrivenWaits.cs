namespace Timbr.Typed;

/// <summary>The waits of the machine, where nobody else may have a thread.</summary>
internal static class DrivenWaits
{
    /// <summary>How what a machine completes is gone on with: on another thread, or where its clock is driven at once.</summary>
    public static TaskCreationOptions Continuations(this IDrivenClock? clock) =>
        clock is null ? TaskCreationOptions.RunContinuationsAsynchronously : TaskCreationOptions.None;

    /// <summary>Does something now, or where the clock is driven as the next thing on the driving thread.</summary>
    public static void Complete(this IDrivenClock? clock, Action completion)
    {
        if (clock is null)
        {
            completion();
        }
        else
        {
            clock.Post(completion);
        }
    }

    /// <summary>Goes on outside the locks and the context of the caller: on another thread, or where the clock is driven as the next thing there.</summary>
    public static async Task LeaveAsync(this IDrivenClock? clock)
    {
        if (clock is null)
        {
            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            return;
        }

        var left = new TaskCompletionSource();
        clock.Post(left.SetResult);
        await left.Task.ConfigureAwait(false);
    }

    /// <summary>Blocks until the task has ended.</summary>
    public static T Result<T>(this IDrivenClock? clock, ValueTask<T> pending)
    {
        if (pending.IsCompletedSuccessfully)
        {
            return pending.Result;
        }

        var task = pending.AsTask();
        clock?.Wait(task);
        return task.GetAwaiter().GetResult();
    }

    /// <summary>Cancels without running on the caller's stack what others do for it.</summary>
    public static void CancelAside(this IDrivenClock? clock, CancellationTokenSource source)
    {
        if (clock is null)
        {
            _ = source.CancelAsync();
        }
        else
        {
            clock.Post(source.Cancel);
        }
    }
}

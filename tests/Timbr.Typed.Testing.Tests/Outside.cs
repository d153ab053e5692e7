namespace Timbr.Typed.Testing.Tests;

/// <summary>What threads do that drive nothing.</summary>
internal static class Outside
{
    /// <summary>Does something on another thread, once the thread that calls this waits for something and cannot but be told of it.</summary>
    public static Task OnceThisWaits(Action action)
    {
        var driving = Thread.CurrentThread;
        var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() =>
        {
            SpinWait.SpinUntil(() => driving.ThreadState.HasFlag(ThreadState.WaitSleepJoin));
            try
            {
                action();
                end.SetResult();
            }
            catch (Exception exception)
            {
                end.SetException(exception);
            }
        }).Start();
        return end.Task;
    }
}

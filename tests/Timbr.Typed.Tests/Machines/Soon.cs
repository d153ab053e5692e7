namespace Timbr.Typed.Tests.Machines;

/// <summary>Waits for what must happen, so that a test which would hang fails instead.</summary>
public static class Soon
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static Task WithinPatience(this Task task) => task.WaitAsync(Patience);

    public static Task<T> WithinPatience<T>(this Task<T> task) => task.WaitAsync(Patience);

    public static async Task Until(Func<bool> condition)
    {
        var giveUp = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(giveUp) < Patience, "It has not happened.");
            await Task.Yield();
        }
    }
}

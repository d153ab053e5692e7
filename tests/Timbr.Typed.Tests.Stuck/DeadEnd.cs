namespace Timbr.Typed.Tests.Stuck;

/// <summary>A place from which nobody comes back.</summary>
internal static class DeadEnd
{
    private static readonly ManualResetEventSlim Entered = new();
    private static readonly ManualResetEventSlim Never = new();

    /// <summary>Waits until somebody is stuck.</summary>
    public static void Wait() => Entered.Wait();

    public static int ForEver()
    {
        Entered.Set();
        Never.Wait();
        return 0;
    }
}

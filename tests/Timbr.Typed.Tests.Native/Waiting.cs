namespace Timbr.Typed.Tests.Native;

/// <summary>For what happens on other threads.</summary>
internal static class Waiting
{
    public static async Task UntilAsync(Func<bool> condition)
    {
        for (var tries = 0; !condition(); tries++)
        {
            await Task.Delay(tries < 30_000 ? 1 : throw new TimeoutException("It does not happen."));
        }
    }
}

namespace Timbr.Typed.Benchmarks;

/// <summary>A slot that waits for something else, and one that goes on from there.</summary>
[Pipeline]
public static partial class Lookups
{
    [Slot(0)]
    internal static async ValueTask<int> Answer(int number, CancellationToken cancellation)
    {
        await Task.Delay(1, cancellation).ConfigureAwait(false);
        return number * 2;
    }

    [Slot(1)]
    internal static int Next(int answer) => answer + 1;
}

namespace Timbr.Typed.Tests;

/// <summary>What work allocates on its thread.</summary>
internal static class Allocation
{
    /// <summary>
    /// The least of three rounds, in bytes. The runtime allocates once when it installs optimised code, at a moment of its
    /// choice; what the work itself costs shows in every round.
    /// </summary>
    public static long Least(Action round)
    {
        var least = long.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            round();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}

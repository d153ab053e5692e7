using System.Numerics;
using Timbr.Typed.Generated;

namespace Timbr.Typed;

/// <summary>
/// What became of each slot, counted for messages that are not complete: a complete one ran every slot once. One thread at a
/// time writes the numbers, anybody reads them.
/// </summary>
internal sealed class SlotCounts
{
    private const int MostSlots = 64;

    private readonly long[] _failures = new long[MostSlots];
    private readonly long[] _upstream = new long[MostSlots];
    private readonly long[] _stops = new long[MostSlots];

    public void Add(EvaluationFaults faults)
    {
        Add(_failures, faults.FailedSlots);
        Add(_upstream, faults.UpstreamSlots);
        if (faults.StoppedAt is { } slot)
        {
            Add(_stops, 1UL << slot);
        }
    }

    public long Failures(int slot) => Volatile.Read(ref _failures[slot]);

    /// <summary>The messages for which a slot did not run: something that it reads was missing, or the message had been ended.</summary>
    public long NotRun(int slot)
    {
        var sum = Volatile.Read(ref _upstream[slot]);
        for (var i = 0; i < slot; i++)
        {
            sum += Volatile.Read(ref _stops[i]);
        }

        return sum;
    }

    private static void Add(long[] counts, ulong slots)
    {
        for (; slots != 0; slots &= slots - 1)
        {
            ref var count = ref counts[BitOperations.TrailingZeroCount(slots)];
            Volatile.Write(ref count, count + 1);
        }
    }
}

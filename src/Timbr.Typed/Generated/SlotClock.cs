using System.ComponentModel;

namespace Timbr.Typed.Generated;

/// <summary>How long slots take, from the messages that are timed. Any thread writes and reads. Only generated code hands it on.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SlotClock
{
    /// <summary>So many samples weigh: what a slot takes now shows, and a single slow call does not.</summary>
    private const int Memory = 32;

    private readonly TimeProvider _time;
    private readonly long[] _means;
    private readonly int[] _samples;

    internal SlotClock(TimeProvider time, int slots)
    {
        _time = time;
        _means = new long[slots];
        _samples = new int[slots];
    }

    internal long Now => _time.GetTimestamp();

    /// <summary>The mean of the last samples; null before the first.</summary>
    internal TimeSpan? MeanOf(int slot)
    {
        var mean = Volatile.Read(ref _means[slot]);
        return Volatile.Read(ref _samples[slot]) == 0 ? null : TimeSpan.FromTicks((long)(mean / 1024.0 * TimeSpan.TicksPerSecond / _time.TimestampFrequency));
    }

    /// <summary>Notes that a slot has run since <paramref name="start"/>.</summary>
    internal void Note(int slot, long start)
    {
        lock (_means)
        {
            Add(slot, (Now - start) * 1024);
        }
    }

    private void Add(int slot, long taken)
    {
        // The first call of all includes what a start costs: it counts until there is another.
        var samples = _samples[slot];
        var mean = _means[slot];
        Volatile.Write(ref _means[slot], samples <= 1 ? taken : mean + ((taken - mean) / Math.Min(samples, Memory)));
        Volatile.Write(ref _samples[slot], Math.Min(samples + 1, Memory));
    }
}

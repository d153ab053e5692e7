using System.Runtime.CompilerServices;
using Timbr.Typed.Generated;

namespace Timbr.Typed.Benchmarks;

/// <summary>
/// Evaluates a batch and reads results. The producers are not inlined and so calculate all values, whatever is read. Each loop is
/// called once a batch, so that the compiler gets to optimise it as a whole.
/// </summary>
internal static class Loops
{
    /// <summary>Enough to be diverse, few enough to stay in the cache.</summary>
    public static Reading[] Batch { get; } = Reading.Many(1024);

    public static Func<long> Repeat(int times, Func<Reading[], long> batch)
    {
        var readings = Batch;
        return () =>
        {
            var sum = 0L;
            for (var i = 0; i < times; i++)
            {
                sum += batch(readings);
            }

            return sum;
        };
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long HandWrittenKeys(Reading[] readings)
    {
        var sum = 0L;
        foreach (var reading in readings)
        {
            var forecast = HandWritten.Evaluate(reading);
            sum += forecast.Key;
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long GeneratedKeys(Reading[] readings)
    {
        var sum = 0L;
        foreach (var reading in readings)
        {
            var evaluation = Weather.Evaluate(reading);
            sum += evaluation.Key;
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long ContainedKeys(Reading[] readings)
    {
        var sum = 0L;
        var frame = default(EvaluationFrame<Weather.Evaluation>);
        foreach (var reading in readings)
        {
            Weather.Contained(reading, ref frame);
            sum += frame.Value.Key;
        }

        return sum;
    }

    /// <summary>As a machine's worker evaluates, with what the machine's slots run.</summary>
    public static Func<Reading[], long> SwappableKeys()
    {
        var slots = new Weather.Machine().Slots;
        return readings => SwappableKeys(readings, slots);
    }

    /// <summary>The same after a change, in a loop of its own: the compiler learns from what runs.</summary>
    public static Func<Reading[], long> ReplacedKeys(Action<Weather.Machine.SlotSet> change)
    {
        var slots = new Weather.Machine().Slots;
        change(slots);
        return readings => ReplacedKeys(readings, slots);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long SwappableKeys(Reading[] readings, MachineSlots slots)
    {
        var sum = 0L;
        var frame = default(EvaluationFrame<Weather.Evaluation>);
        foreach (var reading in readings)
        {
            Weather.Swappable(reading, slots, ref frame);
            sum += frame.Value.Key;
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long ReplacedKeys(Reading[] readings, MachineSlots slots)
    {
        var sum = 0L;
        var frame = default(EvaluationFrame<Weather.Evaluation>);
        foreach (var reading in readings)
        {
            Weather.Swappable(reading, slots, ref frame);
            sum += frame.Value.Key;
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long HandWrittenAll(Reading[] readings)
    {
        var sum = 0L;
        foreach (var reading in readings)
        {
            var forecast = HandWritten.Evaluate(reading);
            sum += Digest.Of(in forecast);
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long InlinedAll(Reading[] readings)
    {
        var sum = 0L;
        foreach (var reading in readings)
        {
            var forecast = HandWritten.Inlined(reading);
            sum += Digest.Of(in forecast);
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long GeneratedAll(Reading[] readings)
    {
        var sum = 0L;
        foreach (var reading in readings)
        {
            var evaluation = Weather.Evaluate(reading);
            sum += Digest.Of(in evaluation);
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long ContainedAll(Reading[] readings)
    {
        var sum = 0L;
        var frame = default(EvaluationFrame<Weather.Evaluation>);
        foreach (var reading in readings)
        {
            Weather.Contained(reading, ref frame);
            sum += Digest.Of(in frame.Value);
        }

        return sum;
    }

    public static Func<Reading[], long> ByDelegates()
    {
        var pipeline = new ByDelegates();
        return readings =>
        {
            var sum = 0L;
            foreach (var reading in readings)
            {
                sum += Benchmarks.ByDelegates.Digest(pipeline.Evaluate(reading));
            }

            return sum;
        };
    }

    public static Func<Reading[], long> ByObservables()
    {
        var pipeline = new ByObservables();
        return readings =>
        {
            var sum = 0L;
            foreach (var reading in readings)
            {
                sum += pipeline.Evaluate(reading).Digest();
            }

            return sum;
        };
    }
}

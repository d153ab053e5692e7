using System.Runtime.CompilerServices;

namespace Timbr.Typed.Benchmarks;

/// <summary>What a careful person would have written instead of the pipeline.</summary>
internal static class HandWritten
{
    /// <summary>Not inlined, since what the generator makes is not either: both are measured with their call.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Forecast Evaluate(Reading reading)
    {
        var celsius = Weather.Celsius(reading);
        var deviation = Weather.Deviation(celsius, reading);
        var smoothed = Weather.Smoothed(deviation, celsius);
        var level = Weather.Level(smoothed);
        var isHigh = Weather.IsHigh(level);
        var zone = Weather.Zone(isHigh);
        var comfort = Weather.Comfort(smoothed, reading);
        var key = Weather.Key(level, reading);
        return new Forecast(reading, celsius, deviation, smoothed, level, isHigh, zone, comfort, key);
    }

    /// <summary>The same, inlined into its caller.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Forecast Inlined(Reading reading)
    {
        var celsius = Weather.Celsius(reading);
        var deviation = Weather.Deviation(celsius, reading);
        var smoothed = Weather.Smoothed(deviation, celsius);
        var level = Weather.Level(smoothed);
        var isHigh = Weather.IsHigh(level);
        var zone = Weather.Zone(isHigh);
        var comfort = Weather.Comfort(smoothed, reading);
        var key = Weather.Key(level, reading);
        return new Forecast(reading, celsius, deviation, smoothed, level, isHigh, zone, comfort, key);
    }
}

using System.Runtime.CompilerServices;

namespace Timbr.Typed.Benchmarks;

/// <summary>Reads every value of a result, so that none is calculated in vain. The sum does not depend on the order of messages.</summary>
internal static class Digest
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Of(in Forecast forecast) =>
        Of(forecast.Input, forecast.Celsius, forecast.Deviation, forecast.Smoothed, forecast.Level, forecast.IsHigh, forecast.Zone, forecast.Comfort, forecast.Key);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Of(in Weather.Evaluation evaluation) =>
        Of(evaluation.Input, evaluation.Celsius, evaluation.Deviation, evaluation.Smoothed, evaluation.Level, evaluation.IsHigh, evaluation.Zone, evaluation.Comfort, evaluation.Key);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Of(Reading input, double celsius, double deviation, double smoothed, int level, bool isHigh, string zone, double comfort, long key) =>
        input.Sensor + (long)(celsius + deviation + smoothed + comfort) + level + (isHigh ? 1 : 0) + zone.Length + key;
}

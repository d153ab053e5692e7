using System.Buffers;
using System.Text.Json;

namespace Timbr.Typed.Benchmarks;

/// <summary>Writes evaluations that are there already; each gives the count of bytes.</summary>
internal static class JsonLoops
{
    private static readonly Weather.Evaluation[] Evaluations = [.. Loops.Batch.Select(Weather.Evaluate)];
    private static readonly Forecast[] Forecasts = [.. Loops.Batch.Select(HandWritten.Evaluate)];
    private static readonly ArrayBufferWriter<byte> Output = new(1 << 16);
    private static readonly Utf8JsonWriter Writer = new(Output);

    public static long Generated()
    {
        var bytes = 0L;
        foreach (ref var evaluation in Evaluations.AsSpan())
        {
            Output.ResetWrittenCount();
            Weather.WriteJson(Output, in evaluation);
            bytes += Output.WrittenCount;
        }

        return bytes;
    }

    public static long FrameworkObject()
    {
        var bytes = 0L;
        foreach (ref var forecast in Forecasts.AsSpan())
        {
            Output.ResetWrittenCount();
            Writer.Reset(Output);
            JsonSerializer.Serialize(Writer, forecast, WeatherJson.Default.Forecast);
            bytes += Output.WrittenCount;
        }

        return bytes;
    }

    public static long FrameworkArray()
    {
        var bytes = 0L;
        foreach (ref var f in Forecasts.AsSpan())
        {
            Output.ResetWrittenCount();
            Writer.Reset(Output);
            object[] values = [f.Input, f.Celsius, f.Deviation, f.Smoothed, f.Level, f.IsHigh, f.Zone, f.Comfort, f.Key];
            JsonSerializer.Serialize(Writer, values, WeatherJson.Default.ObjectArray);
            bytes += Output.WrittenCount;
        }

        return bytes;
    }
}

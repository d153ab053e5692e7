using System.Buffers;
using System.Text.Json;
using Timbr.Typed.Json;

namespace Timbr.Typed.Benchmarks;

/// <summary>Writes evaluations that are there already; each gives the count of bytes.</summary>
internal static class JsonLoops
{
    private static readonly Report.Evaluation[] Evaluations = [.. Place.Many(1024).Select(Report.Evaluate)];
    private static readonly ReportValues[] Values = [.. Evaluations.Select(ReportValues.Of)];
    private static readonly ArrayBufferWriter<byte> Output = new(1 << 16);
    private static readonly Utf8JsonWriter Writer = new(Output);
    private static readonly JsonBuffer Buffer = new();
    private static byte[] s_bytes = new byte[1 << 12];

    public static int Count => Values.Length;

    /// <summary>Into the library's own buffer, as the worker of a machine does.</summary>
    public static long Generated()
    {
        var bytes = 0L;
        foreach (ref var evaluation in Evaluations.AsSpan())
        {
            Buffer.Clear();
            Report.WriteJson(Buffer, in evaluation);
            bytes += Buffer.Position;
        }

        return bytes;
    }

    public static long GeneratedElsewhere()
    {
        var bytes = 0L;
        foreach (ref var evaluation in Evaluations.AsSpan())
        {
            Output.ResetWrittenCount();
            Report.WriteJson(Output, in evaluation);
            bytes += Output.WrittenCount;
        }

        return bytes;
    }

    public static long ByHand()
    {
        var bytes = 0L;
        foreach (ref var values in Values.AsSpan())
        {
            bytes += ReportByHand.Write(ref s_bytes, in values);
        }

        return bytes;
    }

    public static long FrameworkObject()
    {
        var bytes = 0L;
        foreach (ref var values in Values.AsSpan())
        {
            Output.ResetWrittenCount();
            Writer.Reset(Output);
            JsonSerializer.Serialize(Writer, values, ReportJson.Default.ReportValues);
            bytes += Output.WrittenCount;
        }

        return bytes;
    }

    public static long FrameworkArray()
    {
        var bytes = 0L;
        foreach (ref var v in Values.AsSpan())
        {
            Output.ResetWrittenCount();
            Writer.Reset(Output);
            object[] values = [v.Input, v.Celsius, v.Deviation, v.Smoothed, v.Level, v.IsHigh, v.Where, v.Comfort, v.Key];
            JsonSerializer.Serialize(Writer, values, ReportJson.Default.ObjectArray);
            bytes += Output.WrittenCount;
        }

        return bytes;
    }
}

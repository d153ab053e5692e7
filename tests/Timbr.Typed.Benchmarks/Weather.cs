using Timbr.Typed.Generated;

namespace Timbr.Typed.Benchmarks;

/// <summary>Eight cheap slots: the arithmetic of a weather station, with three divisions and a root among them.</summary>
[Pipeline]
public static partial class Weather
{
    [Slot(0)]
    internal static double Celsius(Reading reading) => (reading.Fahrenheit - 32) / 1.8;

    [Slot(1)]
    internal static double Deviation(double celsius, Reading reading) => celsius - (reading.Pressure / 100);

    [Slot(2)]
    internal static double Smoothed(double deviation, double celsius) => (0.7 * deviation) + (0.3 * celsius);

    [Slot(3)]
    internal static int Level(double smoothed) => (int)smoothed;

    [Slot(4)]
    internal static bool IsHigh(int level) => level > 20;

    [Slot(5)]
    internal static string Zone(bool isHigh) => isHigh ? "high" : "normal";

    [Slot(6)]
    internal static double Comfort([From(nameof(Smoothed))] double smoothed, [Input] Reading reading) => Math.Sqrt(smoothed * smoothed / (1 + reading.Humidity));

    [Slot(7)]
    internal static long Key([From(nameof(Level))] int level, [Input] Reading reading) => (reading.Sensor * 100L) + level;

    /// <summary>What a machine's worker does for each message: whatever is replaced meanwhile, it sees one set of functions.</summary>
    internal static void Swappable(Reading reading, MachineSlots slots, ref EvaluationFrame<Evaluation> frame)
    {
        var functions = slots.Functions;
        if (frame.Functions != functions)
        {
            frame.Functions = functions;
        }

        if (functions.IsOriginal)
        {
            Evaluation.Core.Run(reading, ref frame);
        }
        else
        {
            Evaluation.Core.RunReplaced(reading, ref frame);
        }
    }

    /// <summary>The contained path, without looking for replaced functions.</summary>
    internal static void Contained(Reading reading, ref EvaluationFrame<Evaluation> frame) => Evaluation.Core.Run(reading, ref frame);
}

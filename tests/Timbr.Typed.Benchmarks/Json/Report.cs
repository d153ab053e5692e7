namespace Timbr.Typed.Benchmarks;

/// <summary>The eight slots whose JSON is measured: 168 bytes on average, four computed doubles and a string of 25 to 60 characters.</summary>
[Pipeline]
public static partial class Report
{
    [Slot(0)]
    internal static double Celsius(Place place) => (place.Fahrenheit - 32) / 1.8;

    [Slot(1)]
    internal static double Deviation(double celsius) => Math.Sin(celsius) * 100;

    [Slot(2)]
    internal static double Smoothed(double deviation, double celsius) => (0.7 * deviation) + (0.3 * celsius);

    [Slot(3)]
    internal static int Level(double smoothed) => (int)smoothed;

    [Slot(4)]
    internal static bool IsHigh(int level) => level > 20;

    [Slot(5)]
    internal static string Where([Input] Place place) => Place.NameOf(place.Sensor);

    [Slot(6)]
    internal static double Comfort([From(nameof(Smoothed))] double smoothed) => Math.Sqrt(smoothed * smoothed / 3);

    [Slot(7)]
    internal static long Key([From(nameof(Level))] int level, [Input] Place place) => (place.Sensor * 100L) + level;
}

using System.Globalization;

namespace Earthquakes;

/// <summary>Puts a quake into a sentence.</summary>
internal static class Headlines
{
    private static readonly string[] Roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    /// <summary><c>M 6.4, 18km NNE of Hualian, Taiwan: 10,350 km from here, not felt; alert 3 of the region</c>.</summary>
    public static string Write(Quake quake, double distance, double intensity, int alerts)
    {
        var felt = intensity < 2 ? "not felt" : "felt as " + Roman[(int)Math.Round(intensity) - 1];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"M {quake.Magnitude:0.0}, {quake.Place}: {distance:N0} km from here, {felt}; alert {alerts} of the region");
    }
}

using System.Globalization;

namespace Earthquakes;

/// <summary>The parts of a headline.</summary>
internal static class Headlines
{
    private static readonly string[] Roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    /// <summary><c>M 6.4 shallow, 18km NNE of Hualian, Taiwan</c>.</summary>
    public static string Event(Quake quake, string depth) =>
        string.Create(CultureInfo.InvariantCulture, $"M {quake.Magnitude:0.0} {depth}, {quake.Place}");

    /// <summary><c>20 km from here, felt as VII</c>.</summary>
    public static string Here(double distance, double intensity) =>
        string.Create(CultureInfo.InvariantCulture, $"{distance:N0} km from here, {(intensity < 2 ? "not felt" : "felt as " + Roman[(int)Math.Round(intensity) - 1])}");
}

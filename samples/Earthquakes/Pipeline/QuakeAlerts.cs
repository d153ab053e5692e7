using Timbr.Typed;

namespace Earthquakes;

/// <summary>What an observer at <see cref="Observer"/> wants to know about each quake of the world.</summary>
[Pipeline(PropertyNaming = PropertyNaming.CamelCase)]
public static partial class QuakeAlerts
{
    /// <summary>Where the observer is. Set before the first message.</summary>
    public static Location Observer { get; set; } = Location.Hualien;

    /// <summary>The radiated energy in joules, after Gutenberg and Richter.</summary>
    [Slot(0)]
    static double Energy(Quake quake) => Math.Pow(10, (1.5 * quake.Magnitude) + 4.8);

    /// <summary>The state or country.</summary>
    [Slot(1)]
    static string Region([Input] Quake quake) => Regions.Of(quake.Place);

    /// <summary>How deep it was, in the words of seismology.</summary>
    [Slot(2)]
    static string Depth([Input] Quake quake) => quake.DepthKm switch
    {
        < 70 => "shallow",
        < 300 => "intermediate",
        _ => "deep",
    };

    /// <summary>How far from the observer, in kilometres.</summary>
    [Slot(3)]
    static double Distance([Input] Quake quake) => Math.Round(Observer.KilometresTo(quake.Latitude, quake.Longitude), 1);

    /// <summary>How strongly the observer feels it, on the Mercalli scale from 1 to 12, after Bakun and Wentworth (1997).</summary>
    [Slot(4)]
    static double Intensity(double distance, [Input] Quake quake) =>
        Math.Round(Math.Clamp((1.68 * quake.Magnitude) - 3.29 - (0.0206 * distance), 1, 12), 1);

    /// <summary>Whether the observer should hear of it.</summary>
    [Slot(5)]
    static string Alert(double intensity, [Input] Quake quake) => (intensity, quake.Magnitude) switch
    {
        ( >= 4, _) or (_, >= 6) => "warning",
        ( >= 2, _) or (_, >= 4.5) => "notice",
        _ => "none",
    };

    /// <summary>What has happened in the region so far, this quake included.</summary>
    [Slot(6)]
    static RegionTotal Total(
        string alert,
        [From(nameof(Region))] string region,
        [From(nameof(Energy))] double energy,
        [Input] Quake quake,
        [State] ref RegionTotals totals) => totals.Add(region, quake.Magnitude, energy, alert != "none");

    /// <summary>A line for the observer; null when there is nothing to tell.</summary>
    [Slot(7)]
    static string? Headline(RegionTotal total, string alert, double intensity, double distance, string depth, string region, [Input] Quake quake) =>
        alert == "none" ? null : $"{Headlines.Event(quake, depth)}: {Headlines.Here(distance, intensity)}; alert {total.Alerts} from {region}";
}

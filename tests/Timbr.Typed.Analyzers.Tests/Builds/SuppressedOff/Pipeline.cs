using System.Diagnostics.CodeAnalysis;
using Timbr.Typed;

namespace Quakes;

public sealed record Quake(string Id, double Magnitude, string Place);

[Pipeline]
[SuppressMessage("Timbr.Pipelines", "TIMBR006", Justification = "To try it")]
public static partial class QuakeAlerts
{
    [Slot(0)] static double Energy(Quake quake) => Math.Pow(10, 1.5 * quake.Magnitude + 4.8);
    [Slot(1)] static string Region(double energy, Quake quake) => quake.Place.Split(", ")[^1];
    [Slot(2), SuppressMessage("Timbr.Pipelines", "TIMBR006:A parameter accepts the value it receives")] static string Classify(string region, string energy) => region + energy;
}

using Timbr.Typed;

namespace Quakes;

public sealed record Quake(string Id, double Magnitude, string Place);

[Pipeline]
public static partial class QuakeAlerts
{
    [Slot(0)] static object Energy(Quake quake) => quake.Magnitude;
    [Slot(1)] static string Region(object energy, Quake quake) => quake.Place;
}

using Timbr.Typed;

namespace Quakes;

public sealed record Quake(string Id, double Magnitude, string Place);

[Pipeline]
public static partial class QuakeAlerts
{
    [Slot(0)] static T First<T>(T quake) => quake;
    [Slot(1)] static string Region(Quake first, Quake quake) => quake.Place;
}

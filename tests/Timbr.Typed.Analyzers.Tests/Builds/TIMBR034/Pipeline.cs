using Timbr.Typed;

namespace Quakes;

public sealed record Quake(string Id, double Magnitude, string Place, List<string> Tags);

[Pipeline]
public static partial class QuakeAlerts
{
    [Slot(0)] static Quake Same(Quake quake) => quake.Magnitude < 0 ? quake with { Magnitude = 0 } : quake;
}

using Timbr.Typed;

namespace Quakes;

public sealed record Quake(string Id, double Magnitude, string Place, List<string> Tags);

[Pipeline]
public static partial class QuakeAlerts
{
    private static readonly Dictionary<string, int> Counts = [];

    [Slot(0)] static int Count(Quake quake) => Counts[quake.Place] = Counts.GetValueOrDefault(quake.Place) + 1;
}

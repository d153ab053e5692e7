using Timbr.Typed;

namespace Quakes;

public sealed record Quake(string Id, double Magnitude, string Place, List<string> Tags);

[Pipeline]
public static partial class QuakeAlerts
{
    [Slot(0)]
    static int Count(Quake quake)
    {
        quake.Tags.Add("counted");
        return quake.Tags.Count;
    }
}

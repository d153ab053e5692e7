using Timbr.Typed;

namespace Quakes;

public sealed record Quake(string Id, double Magnitude, string Place);

[Pipeline]
public static partial class QuakeAlerts
{
    [Slot(0)] static ReadOnlySpan<char> Region(Quake quake) => quake.Place.AsSpan(3);
    [Slot(1)] static int Length(string region) => region.Length;
}

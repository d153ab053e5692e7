using Timbr.Typed;

namespace Quakes;

public sealed record Quake(string Id, double Magnitude, string Place);

[Pipeline]
public static partial class QuakeAlerts
{
    [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
    [Slot(0, Variant = "rough")] static int RoughEnergy(Quake quake) => (int)quake.Magnitude;
}

using Timbr.Typed;

namespace Quakes;

public sealed record Quake(string Id, double Magnitude, string Place);

public sealed class Total(double start)
{
    private double _sum = start;

    public double Add(double value) => _sum += value;
}

[Pipeline]
public static partial class QuakeAlerts
{
    [Slot(0)] static double Mean(Quake quake, [State] ref Total total) => total.Add(quake.Magnitude);
}

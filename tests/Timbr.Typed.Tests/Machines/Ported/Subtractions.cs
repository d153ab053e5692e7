namespace Timbr.Typed.Tests.Machines.Ported;

/// <summary>The two functions of the reference tests, in a machine of eight stages: the message and five, then that less the message.</summary>
[Pipeline(Slots = 8)]
public static partial class Subtractions
{
    [Slot(0)]
    private static double Sum(double x) => x + 5;

    [Slot(1)]
    private static double Difference(double x, double y) => x - y;
}

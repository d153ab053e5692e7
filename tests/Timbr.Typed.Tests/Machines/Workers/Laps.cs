namespace Timbr.Typed.Tests.Machines.Workers;

/// <summary>A lap of a runner.</summary>
public sealed record Lap(int Number, string Runner);

/// <summary>A pipeline without state whose messages take unequal times.</summary>
[Pipeline]
public static partial class Laps
{
    [Slot(0)]
    private static int Doubled(Lap lap)
    {
        Thread.SpinWait(lap.Number * 7919 % 2000);
        return lap.Number * 2;
    }

    [Slot(1)]
    private static int Negated(int doubled, Lap lap) => lap.Number % 31 == 30 ? throw new InvalidOperationException("lap 31") : -doubled;

    [Slot(2)]
    private static int Next([Input] Lap lap) => lap.Number + 1;
}

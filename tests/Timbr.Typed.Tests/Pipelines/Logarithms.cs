namespace Timbr.Typed.Tests.Pipelines;

/// <summary>Gives a value that JSON cannot say for 0, and none at all below.</summary>
[Pipeline]
public static partial class Logarithms
{
    [Slot(0)]
    private static double Logarithm(double number) => number < 0 ? throw new ArgumentOutOfRangeException(nameof(number)) : Math.Log(number);

    [Slot(1)]
    private static double Half(double logarithm) => logarithm / 2;
}

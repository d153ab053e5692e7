namespace Timbr.Typed.Benchmarks;

/// <summary>Carries arrays of numbers.</summary>
[Pipeline<double[]>]
public static partial class NumbersReading
{
    [Slot(0)]
    internal static int Count(double[] numbers) => numbers.Length;
}

namespace Timbr.Typed.Testing.Tests.Pipelines;

/// <summary>Slots that fail, count and have a variant.</summary>
[Pipeline]
public static partial class Numbers
{
    [Slot(0)]
    private static int Square(int number) => number == 13 ? throw new ArithmeticException("thirteen") : number * number;

    [Slot(1)]
    private static int Next(int square) => square + 1;

    [Slot(1, Variant = "double")]
    private static int NextDouble(int square) => square * 2;

    [Slot(2)]
    private static long Sum([From(nameof(Next))] int next, [State] ref Total total) => total.Sum += next;
}

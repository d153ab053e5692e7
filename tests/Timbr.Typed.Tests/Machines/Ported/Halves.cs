namespace Timbr.Typed.Tests.Machines.Ported;

/// <summary>A pipeline of steps: odd numbers end at the first, the others go on; a hundred breaks the last.</summary>
[Pipeline]
public static partial class Halves
{
    [Slot(0)]
    private static Step<int> Even(int number) => number % 2 == 0 ? number : Step.Stop(number);

    [Slot(1)]
    private static int Half(int number) => number / 2;

    [Slot(2)]
    private static int Reciprocal(int half) => 100 / (half - 50);
}

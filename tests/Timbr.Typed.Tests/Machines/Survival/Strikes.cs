namespace Timbr.Typed.Tests.Machines.Survival;

/// <summary>A pipeline of which each slot can be broken; each reads the one before it.</summary>
[Pipeline]
public static partial class Strikes
{
    [Slot(0)]
    private static int First(Strike strike) => Pass(0, strike.Number, strike);

    [Slot(1)]
    private static int Second(int first, Strike strike) => Pass(1, first, strike);

    [Slot(2)]
    private static int Third(int second, [Input] Strike strike) => Pass(2, second, strike);

    [Slot(3)]
    private static int Fourth(int third, [Input] Strike strike) => Pass(3, third, strike);

    private static int Pass(int slot, int value, Strike strike) => strike.Slot == slot ? throw Error(strike.Kind) : value;

    private static Exception Error(StrikeKind kind) => kind switch
    {
        StrikeKind.Tower => Enumerable.Range(0, 1000).Aggregate(
            new InvalidOperationException("struck"), static (below, _) => new InvalidOperationException("struck", below)),
        StrikeKind.Memory => new InsufficientMemoryException("struck"),
        _ => new InvalidOperationException("struck"),
    };
}

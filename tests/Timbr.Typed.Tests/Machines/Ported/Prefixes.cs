namespace Timbr.Typed.Tests.Machines.Ported;

/// <summary>A slot of two parameters behind six others and the message: it is offered 7, 5, 8, 9, 10, 11, "q".</summary>
[Pipeline<string>]
public static partial class Prefixes
{
    [Slot(0)]
    private static int Eleven() => 11;

    [Slot(1)]
    private static int Ten() => 10;

    [Slot(2)]
    private static int Nine() => 9;

    [Slot(3)]
    private static int Eight() => 8;

    [Slot(4)]
    private static int Five() => 5;

    [Slot(5)]
    private static int Seven() => 7;

    [Slot(6)]
    private static int Difference(int x, int y) => x - y;
}

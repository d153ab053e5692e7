namespace Timbr.Typed.Tests.Machines.Slots;

/// <summary>A pipeline whose slots tell which function ran.</summary>
[Pipeline]
public static partial class Tagged
{
    [Slot(0)]
    private static int First(int message) => 0;

    [Slot(1)]
    private static int Second(int first) => 0;

    [Slot(2)]
    private static int Third([From(nameof(First))] int first, [From(nameof(Second))] int second) => 0;
}

namespace Timbr.Typed.Tests.Stuck;

/// <summary>A pipeline of a slot.</summary>
[Pipeline]
public static partial class Numbers
{
    [Slot(0)]
    private static int Twice(int number) => number * 2;
}

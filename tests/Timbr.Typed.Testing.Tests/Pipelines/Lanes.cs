namespace Timbr.Typed.Testing.Tests.Pipelines;

/// <summary>A state for each worker.</summary>
[Pipeline]
public static partial class Lanes
{
    [Slot(0)]
    private static int Count(string word, [State] ref Total total) => (int)++total.Sum;
}

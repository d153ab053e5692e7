namespace Timbr.Typed.Schema.Tests.Pipelines;

/// <summary>Tuples, which are objects under the names of their elements.</summary>
[Pipeline]
internal static partial class Tuples
{
    [Slot(0)]
    private static (double Energy, string? Region) Named([Input] int m) => (m, m == 0 ? null : "x");

    [Slot(1)]
    private static (int, bool)? Unnamed([Input] int m) => m == 0 ? null : (m, true);

    [Slot(2)]
    private static Dictionary<string, (int A, int B, int C, int D, int E, int F, int G, string H)> Long([Input] int m) => new() { ["a"] = (m, 2, 3, 4, 5, 6, 7, "8") };

    [Slot(3)]
    private static ((int X, int Y) Point, (int X, int Y)[]? Points)[] Nested([Input] int m) => [((m, 2), null), ((m, 2), [(3, 4)])];
}

namespace Timbr.Typed.Schema.Tests.Pipelines;

/// <summary>Values of most types; slots that stop, fail and read one that failed.</summary>
[Pipeline(Slots = 6)]
internal static partial class Everything
{
    [Slot(0)]
    private static Step<Node> Tree(Message m) => m.B ? m.Tree : Step.Stop(m.Tree);

    [Slot(1)]
    private static double Number([Input] Message m) => m.D;

    [Slot(2)]
    private static void Nothing([From(1)] double n) => _ = n;

    [Slot(3)]
    private static Point?[] Points([Input] Message m) => m.I == 0 ? throw new InvalidOperationException("no") : [m.P, null];

    [Slot(4)]
    private static int Length([From(3)] Point?[] points) => points.Length;
}

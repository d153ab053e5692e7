namespace Timbr.Typed.Tests.Machines.Slots;

/// <summary>A pipeline with one slot of each kind that can be replaced.</summary>
[Pipeline(Slots = 5)]
public static partial class Scores
{
    [Slot(0)]
    private static int Doubled(int points) => points * 2;

    [Slot(0, Variant = "tripled")]
    private static int Tripled(int points) => points * 3;

    [Slot(1)]
    private static Step<int> Capped(int doubled) => doubled > 1000 ? Step.Stop(1000) : Step.Next(doubled);

    [Slot(2)]
    private static int Total([From(nameof(Capped))] int capped, [State] ref int total) => total += capped;

    [Slot(2, Variant = "least")]
    private static int Least([From(nameof(Capped))] int capped, [State] ref int least) => least = Math.Min(least, capped);

    [Slot(3)]
    private static string Label([From(nameof(Total))] JsonText total, [Input] int points, [Id] MessageId id, string unit = "points") =>
        id == default ? "" : $"{points}/{total.ToString()} {unit}";
}

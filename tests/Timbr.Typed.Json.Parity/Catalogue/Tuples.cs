namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Tuples: objects under their elements' names, which the framework's serializer writes as empty objects.</summary>
internal sealed partial class Tuples : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        As(TwoJson.ReadInput, TwoJson.Evaluate, v => new TwoTwin(v.Number, v.Text), v => (v.Number, v.Text)),
        As(UnnamedJson.ReadInput, UnnamedJson.Evaluate, v => new UnnamedTwin(v.Item1, v.Item2, v.Item3), v => (v.Item1, v.Item2, v.Item3)),
        As(LongJson.ReadInput, LongJson.Evaluate, v => new LongTwin(v.A, v.B, v.C, v.D, v.E, v.F, v.G, v.H, v.I), v => (v.A, v.B, v.C, v.D, v.E, v.F, v.G, v.H, v.I)),
        As(NestedJson.ReadInput, NestedJson.Evaluate, v => new NestedTwin(new(v.Point.X, v.Point.Y), v.Points?.Select(p => new InnerTwin(p.X, p.Y)).ToArray()), v => ((v.Point.X, v.Point.Y), v.Points?.Select(p => (p.X, p.Y)).ToArray())),
    ];

    public record struct TwoTwin(int Number, string? Text);
    [Pipeline] private static partial class TwoJson { [Slot(0)] private static int Done([Input] (int Number, string? Text) value) => 0; }

    public record struct UnnamedTwin(int Item1, double? Item2, bool Item3);
    [Pipeline] private static partial class UnnamedJson { [Slot(0)] private static int Done([Input] (int, double?, bool) value) => 0; }

    public record struct LongTwin(int A, int B, int C, int D, int E, int F, int G, string? H, int I);
    [Pipeline] private static partial class LongJson { [Slot(0)] private static int Done([Input] (int A, int B, int C, int D, int E, int F, int G, string? H, int I) value) => 0; }

    public record struct InnerTwin(int X, int Y);

    public record struct NestedTwin(InnerTwin Point, InnerTwin[]? Points);
    [Pipeline] private static partial class NestedJson { [Slot(0)] private static int Done([Input] ((int X, int Y) Point, (int X, int Y)[]? Points) value) => 0; }
}

namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Types that share their name, in several namespaces and types.</summary>
internal sealed partial class Spaces : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(NearItemJson.ReadInput, NearItemJson.Evaluate),
        Of(FarItemJson.ReadInput, FarItemJson.Evaluate),
        Of(BothJson.ReadInput, BothJson.Evaluate),
        Of(HiddenJson.ReadInput, HiddenJson.Evaluate),
        Of(HiddenTooJson.ReadInput, HiddenTooJson.Evaluate),
    ];

    [Pipeline<Near.Item>] private static partial class NearItemJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Far.Item>] private static partial class FarItemJson { [Slot(0)] private static int Done() => 0; }

    public sealed record Both(Near.Item? A, Far.Item? B, Far.Item.Item2? C, Item? D);

    public sealed record Item(string? Here);
    [Pipeline<Both>] private static partial class BothJson { [Slot(0)] private static int Done() => 0; }

    private sealed record Hidden(int A, Hidden? Next);
    [Pipeline<Hidden>] private static partial class HiddenJson { [Slot(0)] private static int Done() => 0; }

    private sealed class HiddenToo
    {
        public int A { get; set; }

        public Part[]? Parts { get; set; }

        internal sealed class Part
        {
            public int B { get; set; }
        }
    }
    [Pipeline<HiddenToo>] private static partial class HiddenTooJson { [Slot(0)] private static int Done() => 0; }
}

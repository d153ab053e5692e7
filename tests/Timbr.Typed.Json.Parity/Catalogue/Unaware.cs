#nullable disable

namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Code without nullable annotations.</summary>
internal sealed partial class Unaware : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(PlainJson.ReadInput, PlainJson.Evaluate),
        Of(PositionalJson.ReadInput, PositionalJson.Evaluate),
        Of(GenericStringJson.ReadInput, GenericStringJson.Evaluate),
        Of(GenericIntJson.ReadInput, GenericIntJson.Evaluate),
    ];

    public sealed class Plain
    {
        public string A { get; set; }

        public int? B { get; set; }

        public Plain C { get; set; }

        public string[] D { get; set; }

        public Dictionary<string, List<string>> E { get; set; }
    }
    [Pipeline<Plain>] private static partial class PlainJson { [Slot(0)] private static int Done() => 0; }

    public sealed record Positional(string A, Plain B, int[] C);
    [Pipeline<Positional>] private static partial class PositionalJson { [Slot(0)] private static int Done() => 0; }

    public sealed record Generic<T>(T Value, List<T> Values);
    [Pipeline<Generic<string>>] private static partial class GenericStringJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Generic<int>>] private static partial class GenericIntJson { [Slot(0)] private static int Done() => 0; }
}

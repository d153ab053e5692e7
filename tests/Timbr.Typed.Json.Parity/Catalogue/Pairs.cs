namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Pairs of key and value.</summary>
internal sealed partial class Pairs : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(KeyValuePairStringIntJson.ReadInput, KeyValuePairStringIntJson.Evaluate),
        Of(NumberedTextJson.ReadInput, NumberedTextJson.Evaluate),
        Of(ListKeyValuePairStringDoubleJson.ReadInput, ListKeyValuePairStringDoubleJson.Evaluate),
        Of(HolderJson.ReadInput, HolderJson.Evaluate),
    ];

    [Pipeline<KeyValuePair<string, int>>] private static partial class KeyValuePairStringIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline] private static partial class NumberedTextJson { [Slot(0)] private static int Done([Input] KeyValuePair<int, string?> value) => 0; }
    [Pipeline<List<KeyValuePair<string, double>>>] private static partial class ListKeyValuePairStringDoubleJson { [Slot(0)] private static int Done() => 0; }

    public sealed record Holder(KeyValuePair<string, int> A, KeyValuePair<int, KeyValuePair<string, bool>>? B, KeyValuePair<Guid, int[]>[]? C);
    [Pipeline<Holder>] private static partial class HolderJson { [Slot(0)] private static int Done() => 0; }
}

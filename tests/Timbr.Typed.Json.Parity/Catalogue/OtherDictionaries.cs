using System.Collections.Concurrent;

namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Sorted, concurrent and other dictionaries.</summary>
internal sealed partial class OtherDictionaries : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(SortedDictionaryStringIntJson.ReadInput, SortedDictionaryStringIntJson.Evaluate),
        Of(SortedListStringIntJson.ReadInput, SortedListStringIntJson.Evaluate),
        Of(ConcurrentDictionaryStringIntJson.ReadInput, ConcurrentDictionaryStringIntJson.Evaluate),
        Of(SortedDictionaryIntStringJson.ReadInput, SortedDictionaryIntStringJson.Evaluate),
        Of(OrderedDictionaryStringIntJson.ReadInput, OrderedDictionaryStringIntJson.Evaluate),
        Of(EverythingJson.ReadInput, EverythingJson.Evaluate),
    ];

    [Pipeline<SortedDictionary<string, int>>] private static partial class SortedDictionaryStringIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<SortedList<string, int>>] private static partial class SortedListStringIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<ConcurrentDictionary<string, int>>] private static partial class ConcurrentDictionaryStringIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<SortedDictionary<int, string>>] private static partial class SortedDictionaryIntStringJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<OrderedDictionary<string, int>>] private static partial class OrderedDictionaryStringIntJson { [Slot(0)] private static int Done() => 0; }

    public sealed record Everything(SortedDictionary<string, Item>? A, ConcurrentDictionary<string, Item>? B, SortedList<int, Item>? C);

    public sealed record Item(int Value);
    [Pipeline<Everything>] private static partial class EverythingJson { [Slot(0)] private static int Done() => 0; }
}

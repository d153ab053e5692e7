using System.Collections.Frozen;

namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Frozen collections, which the framework writes and does not read.</summary>
internal sealed partial class FrozenCollections : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Written<FrozenSet<int>, FrozenSetIntJson.Evaluation>(FrozenSetIntJson.Evaluate),
        Written<FrozenDictionary<string, int>, FrozenDictionaryStringIntJson.Evaluation>(FrozenDictionaryStringIntJson.Evaluate),
        Written<FrozenDictionary<int, string>, FrozenDictionaryIntStringJson.Evaluation>(FrozenDictionaryIntStringJson.Evaluate),
    ];

    [Pipeline<int>] private static partial class FrozenSetIntJson { [Slot(0)] private static FrozenSet<int> Value() => Output<FrozenSet<int>>.Value!; }
    [Pipeline<int>] private static partial class FrozenDictionaryStringIntJson { [Slot(0)] private static FrozenDictionary<string, int> Value() => Output<FrozenDictionary<string, int>>.Value!; }
    [Pipeline<int>] private static partial class FrozenDictionaryIntStringJson { [Slot(0)] private static FrozenDictionary<int, string> Value() => Output<FrozenDictionary<int, string>>.Value!; }
}

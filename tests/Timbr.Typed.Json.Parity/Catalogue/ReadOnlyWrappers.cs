using System.Collections.ObjectModel;

namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Collections that can be written and not made.</summary>
internal sealed partial class ReadOnlyWrappers : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Written<ReadOnlyCollection<int>, ReadOnlyCollectionIntJson.Evaluation>(ReadOnlyCollectionIntJson.Evaluate),
        Written<ReadOnlyDictionary<string, int>, ReadOnlyDictionaryStringIntJson.Evaluation>(ReadOnlyDictionaryStringIntJson.Evaluate),
        Written<ReadOnlyObservableCollection<string>, ReadOnlyObservableCollectionStringJson.Evaluation>(ReadOnlyObservableCollectionStringJson.Evaluate),
        Written<ArraySegment<int>, ArraySegmentIntJson.Evaluation>(ArraySegmentIntJson.Evaluate),
    ];

    [Pipeline<int>] private static partial class ReadOnlyCollectionIntJson { [Slot(0)] private static ReadOnlyCollection<int> Value() => Output<ReadOnlyCollection<int>>.Value!; }
    [Pipeline<int>] private static partial class ReadOnlyDictionaryStringIntJson { [Slot(0)] private static ReadOnlyDictionary<string, int> Value() => Output<ReadOnlyDictionary<string, int>>.Value!; }
    [Pipeline<int>] private static partial class ReadOnlyObservableCollectionStringJson { [Slot(0)] private static ReadOnlyObservableCollection<string> Value() => Output<ReadOnlyObservableCollection<string>>.Value!; }
    [Pipeline<int>] private static partial class ArraySegmentIntJson { [Slot(0)] private static ArraySegment<int> Value() => Output<ArraySegment<int>>.Value!; }
}

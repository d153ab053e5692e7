using System.Collections.Immutable;

namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Immutable collections.</summary>
internal sealed partial class ImmutableCollections : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(ImmutableArrayIntJson.ReadInput, ImmutableArrayIntJson.Evaluate),
        Of(ImmutableArrayStringJson.ReadInput, ImmutableArrayStringJson.Evaluate),
        Of(ImmutableArrayIntOrNullJson.ReadInput, ImmutableArrayIntOrNullJson.Evaluate),
        Of(ImmutableListIntJson.ReadInput, ImmutableListIntJson.Evaluate),
        Of(ImmutableHashSetStringJson.ReadInput, ImmutableHashSetStringJson.Evaluate),
        Of(ImmutableSortedSetIntJson.ReadInput, ImmutableSortedSetIntJson.Evaluate),
        Of(ImmutableQueueIntJson.ReadInput, ImmutableQueueIntJson.Evaluate),
        Of(ImmutableStackIntJson.ReadInput, ImmutableStackIntJson.Evaluate),
        Of(IImmutableListIntJson.ReadInput, IImmutableListIntJson.Evaluate),
        Of(IImmutableSetIntJson.ReadInput, IImmutableSetIntJson.Evaluate),
        Of(IImmutableQueueIntJson.ReadInput, IImmutableQueueIntJson.Evaluate),
        Of(IImmutableStackIntJson.ReadInput, IImmutableStackIntJson.Evaluate),
        Of(ImmutableDictionaryStringIntJson.ReadInput, ImmutableDictionaryStringIntJson.Evaluate),
        Of(ImmutableSortedDictionaryStringIntJson.ReadInput, ImmutableSortedDictionaryStringIntJson.Evaluate),
        Of(IImmutableDictionaryStringDoubleJson.ReadInput, IImmutableDictionaryStringDoubleJson.Evaluate),
        Of(ImmutableDictionaryIntStringJson.ReadInput, ImmutableDictionaryIntStringJson.Evaluate),
        Of(EverythingJson.ReadInput, EverythingJson.Evaluate),
    ];

    [Pipeline<ImmutableArray<int>>] private static partial class ImmutableArrayIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<ImmutableArray<string>>] private static partial class ImmutableArrayStringJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<ImmutableArray<int>?>] private static partial class ImmutableArrayIntOrNullJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<ImmutableList<int>>] private static partial class ImmutableListIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<ImmutableHashSet<string>>] private static partial class ImmutableHashSetStringJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<ImmutableSortedSet<int>>] private static partial class ImmutableSortedSetIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<ImmutableQueue<int>>] private static partial class ImmutableQueueIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<ImmutableStack<int>>] private static partial class ImmutableStackIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<IImmutableList<int>>] private static partial class IImmutableListIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<IImmutableSet<int>>] private static partial class IImmutableSetIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<IImmutableQueue<int>>] private static partial class IImmutableQueueIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<IImmutableStack<int>>] private static partial class IImmutableStackIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<ImmutableDictionary<string, int>>] private static partial class ImmutableDictionaryStringIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<ImmutableSortedDictionary<string, int>>] private static partial class ImmutableSortedDictionaryStringIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<IImmutableDictionary<string, double>>] private static partial class IImmutableDictionaryStringDoubleJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<ImmutableDictionary<int, string>>] private static partial class ImmutableDictionaryIntStringJson { [Slot(0)] private static int Done() => 0; }

    public sealed record Everything(
        ImmutableArray<Item> A, ImmutableArray<Item>? B, ImmutableList<Item>? C, ImmutableHashSet<int>? D, ImmutableDictionary<string, Item>? E, ImmutableSortedDictionary<Guid, int>? F, ImmutableStack<Item>? G);

    public sealed record Item(int Value, ImmutableList<Item>? Inner);
    [Pipeline<Everything>] private static partial class EverythingJson { [Slot(0)] private static int Done() => 0; }
}

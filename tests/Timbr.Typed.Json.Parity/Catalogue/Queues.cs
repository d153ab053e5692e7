using System.Collections.Concurrent;
using System.Collections.ObjectModel;

namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Queues, stacks, linked lists and other collections of the framework.</summary>
internal sealed partial class Queues : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(QueueIntJson.ReadInput, QueueIntJson.Evaluate),
        Of(StackIntJson.ReadInput, StackIntJson.Evaluate),
        Of(StackStringJson.ReadInput, StackStringJson.Evaluate),
        Of(LinkedListStringJson.ReadInput, LinkedListStringJson.Evaluate),
        Of(CollectionIntJson.ReadInput, CollectionIntJson.Evaluate),
        Of(ObservableCollectionStringJson.ReadInput, ObservableCollectionStringJson.Evaluate),
        Of(ConcurrentQueueIntJson.ReadInput, ConcurrentQueueIntJson.Evaluate),
        Of(ConcurrentStackIntJson.ReadInput, ConcurrentStackIntJson.Evaluate),
        Written<ConcurrentBag<int>, ConcurrentBagIntJson.Evaluation>(ConcurrentBagIntJson.Evaluate),
        Of(EverythingJson.ReadInput, EverythingJson.Evaluate),
    ];

    [Pipeline<Queue<int>>] private static partial class QueueIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Stack<int>>] private static partial class StackIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Stack<string>>] private static partial class StackStringJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<LinkedList<string>>] private static partial class LinkedListStringJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Collection<int>>] private static partial class CollectionIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<ObservableCollection<string>>] private static partial class ObservableCollectionStringJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<ConcurrentQueue<int>>] private static partial class ConcurrentQueueIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<ConcurrentStack<int>>] private static partial class ConcurrentStackIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<int>] private static partial class ConcurrentBagIntJson { [Slot(0)] private static ConcurrentBag<int> Value() => Output<ConcurrentBag<int>>.Value!; }

    public sealed record Everything(
        Queue<string>? A, Stack<int?>? B, LinkedList<int>? C, Collection<string>? D, ObservableCollection<Item>? E, ConcurrentQueue<Item>? F, ConcurrentStack<Item>? G, PriorityItem[]? H);

    public sealed record Item(int Value);

    public readonly record struct PriorityItem(int Value, Stack<Queue<int>>? Inner);
    [Pipeline<Everything>] private static partial class EverythingJson { [Slot(0)] private static int Done() => 0; }
}

using System.Collections;
using System.Text.Json.Serialization;

namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Collections whose items are of any type.</summary>
internal sealed partial class UntypedCollections : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(ArrayListJson.ReadInput, ArrayListJson.Evaluate),
        Of(IListJson.ReadInput, IListJson.Evaluate),
        Of(UntypedEnumerableJson.ReadInput, UntypedEnumerableJson.Evaluate),
        Of(UntypedCollectionJson.ReadInput, UntypedCollectionJson.Evaluate),
        Of(HashtableJson.ReadInput, HashtableJson.Evaluate),
        Of(UntypedDictionaryJson.ReadInput, UntypedDictionaryJson.Evaluate),
        Of(UntypedQueueJson.ReadInput, UntypedQueueJson.Evaluate),
        Of(ObjectArrayJson.ReadInput, ObjectArrayJson.Evaluate),
        Of(ObjectsJson.ReadInput, ObjectsJson.Evaluate),
        Of(NamedJson.ReadInput, NamedJson.Evaluate),
        Of(HolderJson.ReadInput, HolderJson.Evaluate),
    ];

    [Pipeline<ArrayList>(JsonContext = typeof(UntypedContext))] private static partial class ArrayListJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<IList>(JsonContext = typeof(UntypedContext))] private static partial class IListJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<IEnumerable>(JsonContext = typeof(UntypedContext))] private static partial class UntypedEnumerableJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<ICollection>(JsonContext = typeof(UntypedContext))] private static partial class UntypedCollectionJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Hashtable>(JsonContext = typeof(UntypedContext))] private static partial class HashtableJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<IDictionary>(JsonContext = typeof(UntypedContext))] private static partial class UntypedDictionaryJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Queue>(JsonContext = typeof(UntypedContext))] private static partial class UntypedQueueJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<object[]>(JsonContext = typeof(UntypedContext))] private static partial class ObjectArrayJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline(JsonContext = typeof(UntypedContext))] private static partial class ObjectsJson { [Slot(0)] private static int Done([Input] List<object?> value) => 0; }
    [Pipeline(JsonContext = typeof(UntypedContext))] private static partial class NamedJson { [Slot(0)] private static int Done([Input] Dictionary<string, object?> value) => 0; }

    public sealed record Holder(ArrayList? A, object? B, List<object?>? C, IDictionary? D);
    [Pipeline<Holder>(JsonContext = typeof(UntypedContext))] private static partial class HolderJson { [Slot(0)] private static int Done() => 0; }
}

[JsonSerializable(typeof(object))]
[JsonSerializable(typeof(ArrayList))]
[JsonSerializable(typeof(IList))]
[JsonSerializable(typeof(IEnumerable))]
[JsonSerializable(typeof(ICollection))]
[JsonSerializable(typeof(Hashtable))]
[JsonSerializable(typeof(IDictionary))]
[JsonSerializable(typeof(Queue))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(double))]
[JsonSerializable(typeof(decimal))]
[JsonSerializable(typeof(DateTime))]
[JsonSerializable(typeof(byte[]))]
[JsonSerializable(typeof(System.Text.Json.JsonElement))]
internal sealed partial class UntypedContext : JsonSerializerContext;

using System.Text.Json.Serialization;

namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Values of any type.</summary>
internal sealed partial class Objects : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(ObjectJson.ReadInput, ObjectJson.Evaluate),
        Of(HolderJson.ReadInput, HolderJson.Evaluate),
    ];

    [Pipeline<object>(JsonContext = typeof(ObjectsContext))] private static partial class ObjectJson { [Slot(0)] private static int Done() => 0; }

    public sealed record Holder(object? A, int B, object?[]? C, Dictionary<string, object?>? D);
    [Pipeline<Holder>(JsonContext = typeof(ObjectsContext))] private static partial class HolderJson { [Slot(0)] private static int Done() => 0; }
}

[JsonSerializable(typeof(object))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(double))]
[JsonSerializable(typeof(decimal))]
[JsonSerializable(typeof(DateTime))]
[JsonSerializable(typeof(byte[]))]
[JsonSerializable(typeof(System.Text.Json.JsonElement))]
internal sealed partial class ObjectsContext : JsonSerializerContext;

using System.Text.Json.Serialization;

namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Members that take what the type does not know, as objects.</summary>
internal sealed partial class ExtensionObjects : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(ObjectsJson.ReadInput, ObjectsJson.Evaluate),
    ];

    public sealed class Objects
    {
        public int A { get; set; }

        [JsonExtensionData]
        public Dictionary<string, object?>? More { get; set; }
    }
    [Pipeline<Objects>(JsonContext = typeof(ExtensionContext))] private static partial class ObjectsJson { [Slot(0)] private static int Done() => 0; }
}

[JsonSerializable(typeof(ExtensionObjects.Objects))]
[JsonSerializable(typeof(object))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(double))]
[JsonSerializable(typeof(decimal))]
[JsonSerializable(typeof(DateTime))]
[JsonSerializable(typeof(byte[]))]
[JsonSerializable(typeof(System.Text.Json.JsonElement))]
internal sealed partial class ExtensionContext : JsonSerializerContext;

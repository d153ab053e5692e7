using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>JSON as nodes.</summary>
internal sealed partial class Nodes : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(JsonNodeJson.ReadInput, JsonNodeJson.Evaluate),
        Of(JsonObjectJson.ReadInput, JsonObjectJson.Evaluate),
        Of(JsonArrayJson.ReadInput, JsonArrayJson.Evaluate),
        Of(JsonValueJson.ReadInput, JsonValueJson.Evaluate),
        Of(HolderJson.ReadInput, HolderJson.Evaluate),
    ];

    [Pipeline<JsonNode>(JsonContext = typeof(NodesContext))] private static partial class JsonNodeJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<JsonObject>(JsonContext = typeof(NodesContext))] private static partial class JsonObjectJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<JsonArray>(JsonContext = typeof(NodesContext))] private static partial class JsonArrayJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<JsonValue>(JsonContext = typeof(NodesContext))] private static partial class JsonValueJson { [Slot(0)] private static int Done() => 0; }

    public sealed record Holder(JsonNode? A, JsonObject? B, JsonArray? C, List<JsonNode?>? D);
    [Pipeline<Holder>(JsonContext = typeof(NodesContext))] private static partial class HolderJson { [Slot(0)] private static int Done() => 0; }
}

[JsonSerializable(typeof(JsonNode))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(JsonArray))]
[JsonSerializable(typeof(JsonValue))]
[JsonSerializable(typeof(string))]
internal sealed partial class NodesContext : JsonSerializerContext;

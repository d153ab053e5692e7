using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Members that take what the type does not know, as nodes.</summary>
internal sealed partial class ExtensionNodes : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(NodesJson.ReadInput, NodesJson.Evaluate),
    ];

    public sealed class Nodes
    {
        public int A { get; set; }

        [JsonExtensionData]
        public JsonObject? More { get; set; }
    }
    [Pipeline<Nodes>(JsonContext = typeof(ExtensionNodesContext))] private static partial class NodesJson { [Slot(0)] private static int Done() => 0; }
}

[JsonSerializable(typeof(ExtensionNodes.Nodes))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class ExtensionNodesContext : JsonSerializerContext;

using System.Text.Json;

namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>JSON that is kept as it came.</summary>
internal sealed partial class Documents : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(JsonElementJson.ReadInput, JsonElementJson.Evaluate),
        Of(JsonElementOrNullJson.ReadInput, JsonElementOrNullJson.Evaluate),
        Of(JsonDocumentJson.ReadInput, JsonDocumentJson.Evaluate),
        Of(HolderJson.ReadInput, HolderJson.Evaluate),
    ];

    [Pipeline<JsonElement>] private static partial class JsonElementJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<JsonElement?>] private static partial class JsonElementOrNullJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<JsonDocument>] private static partial class JsonDocumentJson { [Slot(0)] private static int Done() => 0; }

    public sealed record Holder(JsonElement A, JsonElement? B, JsonDocument? C, List<JsonElement>? D, Dictionary<string, JsonElement>? E);
    [Pipeline<Holder>] private static partial class HolderJson { [Slot(0)] private static int Done() => 0; }
}

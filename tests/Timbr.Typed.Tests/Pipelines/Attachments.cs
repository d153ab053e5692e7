using System.Text.Json.Nodes;

namespace Timbr.Typed.Tests.Pipelines;

/// <summary>A pipeline with types that only a serializer context writes.</summary>
[Pipeline(JsonContext = typeof(AttachmentsJson))]
public static partial class Attachments
{
    [Slot(0)]
    private static object? Payload(Attachment attachment) => attachment.Payload;

    [Slot(1)]
    private static JsonObject Node(object? payload, Attachment attachment) => new() { [attachment.Name] = payload is null };

    [Slot(2)]
    private static int Length([From(nameof(Node))] JsonText text) => text.Utf8.Length;
}

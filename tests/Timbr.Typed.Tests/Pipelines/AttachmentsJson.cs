using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Timbr.Typed.Tests.Pipelines;

[JsonSerializable(typeof(object))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(double))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(int[]))]
internal sealed partial class AttachmentsJson : JsonSerializerContext;

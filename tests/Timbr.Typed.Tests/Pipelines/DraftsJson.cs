using System.Text.Json.Serialization;

namespace Timbr.Typed.Tests.Pipelines;

[JsonSerializable(typeof(Draft))]
internal sealed partial class DraftsJson : JsonSerializerContext;

using System.Text.Json.Serialization;

namespace Timbr.Typed.Tests.Pipelines.Fluent;

/// <summary>Declares what is no primitive.</summary>
[JsonSerializable(typeof(Wave))]
[JsonSerializable(typeof(List<string>))]
[JsonSerializable(typeof(int?))]
internal sealed partial class WaveJson : JsonSerializerContext;

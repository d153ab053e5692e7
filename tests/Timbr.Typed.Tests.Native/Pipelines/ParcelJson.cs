using System.Text.Json.Serialization;

namespace Timbr.Typed.Tests.Native.Pipelines;

/// <summary>What pipelines without the generator write and read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Parcel))]
[JsonSerializable(typeof(List<string>))]
[JsonSerializable(typeof(int?))]
[JsonSerializable(typeof(Dictionary<string, double>))]
internal sealed partial class ParcelJson : JsonSerializerContext;

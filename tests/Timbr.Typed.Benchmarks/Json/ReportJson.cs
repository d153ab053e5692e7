using System.Text.Json.Serialization;

namespace Timbr.Typed.Benchmarks;

/// <summary>What System.Text.Json generates for the same values.</summary>
[JsonSerializable(typeof(ReportValues))]
[JsonSerializable(typeof(object[]))]
[JsonSerializable(typeof(Reading))]
[JsonSerializable(typeof(Quake))]
[JsonSerializable(typeof(double[]))]
[JsonSerializable(typeof(Place))]
[JsonSerializable(typeof(double))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(string))]
internal sealed partial class ReportJson : JsonSerializerContext;

using System.Text.Json.Serialization;

namespace Timbr.Typed.Tests.Pipelines;

/// <summary>Text that a converter writes as it is, JSON or not.</summary>
[JsonConverter(typeof(DraftConverter))]
public readonly record struct Draft(string Json);

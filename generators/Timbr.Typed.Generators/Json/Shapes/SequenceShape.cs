namespace Timbr.Typed.Generators.Json;

/// <summary>Written as an array.</summary>
/// <param name="Element">The items' type.</param>
internal sealed record SequenceShape(JsonType Type, string Element, SequenceForm Form) : JsonShape(Type);

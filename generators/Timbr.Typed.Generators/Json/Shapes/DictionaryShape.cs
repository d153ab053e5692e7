namespace Timbr.Typed.Generators.Json;

/// <summary>Written as an object, by string keys.</summary>
/// <param name="Element">The values' type.</param>
internal sealed record DictionaryShape(JsonType Type, string Element) : JsonShape(Type);

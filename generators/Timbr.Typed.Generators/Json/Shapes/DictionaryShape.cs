namespace Timbr.Typed.Generators.Json;

/// <summary>Written as an object, key by key.</summary>
/// <param name="Key">The keys' type.</param>
/// <param name="Element">The values' type.</param>
/// <param name="Making">How it is read; null where it cannot be.</param>
internal sealed record DictionaryShape(JsonType Type, JsonKey Key, string Element, Making? Making) : JsonShape(Type)
{
    /// <summary>Whether it is a <c>Dictionary</c>, whose primitive values <c>JsonSerializer</c> writes without a look at the depth.</summary>
    public bool IsQuick { get; init; }

    /// <summary>Whether it is enumerated by its interface, which the type's own members may hide.</summary>
    public bool IsEnumeratedAsInterface { get; init; }
}

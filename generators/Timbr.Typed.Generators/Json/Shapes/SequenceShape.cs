namespace Timbr.Typed.Generators.Json;

/// <summary>Written as an array.</summary>
/// <param name="Element">The items' type.</param>
/// <param name="Making">How it is read; null where it cannot be.</param>
internal sealed record SequenceShape(JsonType Type, string Element, SequenceForm Form, Making? Making) : JsonShape(Type)
{
    /// <summary>Whether it is an array or a list, whose primitive items <c>JsonSerializer</c> writes without a look at the depth.</summary>
    public bool IsQuick { get; init; }

    /// <summary>Whether one that was never given a value throws: <c>ImmutableArray&lt;T&gt;</c>.</summary>
    public bool HasDefault { get; init; }
}

namespace Timbr.Typed.Generators.Json;

/// <summary>Written as its value, or null.</summary>
/// <param name="Element">The value's type.</param>
internal sealed record NullableShape(JsonType Type, string Element) : JsonShape(Type)
{
    public bool HoldsPrimitive { get; init; }

    public override bool IsPrimitive => HoldsPrimitive;

    public override bool TakesNull => true;
}

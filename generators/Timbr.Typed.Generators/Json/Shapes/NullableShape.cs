namespace Timbr.Typed.Generators.Json;

/// <summary>Written as its value, or null.</summary>
/// <param name="Element">The value's type.</param>
internal sealed record NullableShape(JsonType Type, string Element) : JsonShape(Type)
{
    public bool HoldsPrimitive { get; init; }

    /// <summary>The statement that puts <see cref="RowStatement.Some"/> in a row; null where a row cannot take it.</summary>
    public string? ElementRow { get; init; }

    /// <summary>The same for the value of a slot.</summary>
    public string? ElementSlotRow { get; init; }

    public override string? Row => RowStatement.OrNull(ElementRow);

    public override string? SlotRow => RowStatement.OrNull(ElementSlotRow);

    public override bool IsPrimitive => HoldsPrimitive;

    public override bool TakesNull => true;
}

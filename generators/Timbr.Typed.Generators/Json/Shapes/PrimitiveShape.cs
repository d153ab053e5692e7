namespace Timbr.Typed.Generators.Json;

/// <summary>Written and read by one call of the library.</summary>
internal sealed record PrimitiveShape(JsonType Type, JsonPrimitive Primitive) : JsonShape(Type)
{
    public override bool CanThrow => Primitive.CanThrow;

    public override bool IsPrimitive => true;

    public override bool HasClass => false;

    public override string Writing => Primitive.Writing;

    public override string? Row => Primitive.Row;

    public override string? SlotRow => RowStatement.OfSlot(Primitive, JsonPart.Value);

    public override string Reading => Type.IsReferenceType ? Primitive.Reading + "!" : Primitive.Reading;
}

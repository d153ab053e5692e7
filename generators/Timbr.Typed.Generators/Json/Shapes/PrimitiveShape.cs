using static Timbr.Typed.Generators.Names;

namespace Timbr.Typed.Generators.Json;

/// <summary>Written and read by one call of the library.</summary>
internal sealed record PrimitiveShape(JsonType Type, JsonPrimitive Primitive) : JsonShape(Type)
{
    public override bool CanThrow => Primitive.CanThrow;

    public override bool IsPrimitive => true;

    public override bool HasClass => false;

    public override string Writing => $"json.{Primitive.Writer}({JsonPart.Value});";

    public override string? Row => RowStatement.Of(Primitive, JsonPart.Value);

    public override string? SlotRow => RowStatement.OfSlot(Primitive, JsonPart.Value);

    public override string Reading => $"{J}JsonInput.{Primitive.Reader}(ref reader){(Type.IsReferenceType ? "!" : "")}";
}

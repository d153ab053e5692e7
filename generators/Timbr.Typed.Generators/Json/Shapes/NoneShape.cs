namespace Timbr.Typed.Generators.Json;

/// <summary>Written as null: the value of a slot that returns nothing.</summary>
internal sealed record NoneShape(JsonType Type) : JsonShape(Type)
{
    public override bool CanThrow => false;

    public override bool HasClass => IsRead;

    public override string Writing => "json.WriteNull();";

    public override string? Row => RowStatement.Null;
}

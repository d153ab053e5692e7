using static Timbr.Typed.Generators.Names;

namespace Timbr.Typed.Generators.Json;

/// <summary>Written as the number that stands for it.</summary>
/// <param name="Number">The number's type in source.</param>
internal sealed record EnumShape(JsonType Type, string Number, JsonPrimitive Primitive) : JsonShape(Type)
{
    /// <summary>What a file of states says of it; empty for enums of the framework, and in messages.</summary>
    public string Text { get; init; } = "";

    public override bool CanThrow => false;

    public override bool IsPrimitive => true;

    public override bool HasClass => false;

    public override string Writing => $"json.{Primitive.Writer}(({Number}){JsonPart.Value});";

    public override string? Row => RowStatement.Of(Primitive, $"({Number}){JsonPart.Value}");

    public override string Reading => $"({Type.Source}){J}JsonInput.{Primitive.Reader}(ref reader)";
}

namespace Timbr.Typed.Generators.Json;

/// <summary>What the code of a type knows of another that it holds: how to call its code.</summary>
/// <param name="Type">The type in source.</param>
/// <param name="Writing">The statement that writes <see cref="Value"/>.</param>
/// <param name="Reading">The expression that reads one.</param>
/// <param name="IsPrimitive">Whether it is written by one call of the library.</param>
/// <param name="Row">The statement that puts <see cref="Value"/> in a row; null where a row cannot take it.</param>
internal sealed record JsonPart(string Type, string Writing, string Reading, bool IsPrimitive, string? Row = null)
{
    /// <summary>Stands for the value in <see cref="Writing"/>.</summary>
    public const string Value = "$value";

    public static JsonPart Of(JsonShape shape) => new(shape.Type.Source, shape.Writing, shape.Reading, shape.IsPrimitive, shape.Row);

    /// <summary>The statement that writes the value.</summary>
    public string Write(string value) => Writing.Replace(Value, value);
}

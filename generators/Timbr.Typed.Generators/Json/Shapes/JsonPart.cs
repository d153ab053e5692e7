namespace Timbr.Typed.Generators.Json;

/// <summary>What the code of a type knows of another that it holds: how to call its code.</summary>
/// <param name="Type">The type in source.</param>
/// <param name="Writing">The statement that writes <see cref="Value"/>.</param>
/// <param name="Reading">The expression that reads one.</param>
internal sealed record JsonPart(string Type, string Writing, string Reading)
{
    /// <summary>Stands for the value in <see cref="Writing"/>.</summary>
    public const string Value = "$value";

    public static JsonPart Of(JsonShape shape) => new(shape.Type.Source, shape.Writing, shape.Reading);

    /// <summary>The statement that writes the value.</summary>
    public string Write(string value) => Writing.Replace(Value, value);
}

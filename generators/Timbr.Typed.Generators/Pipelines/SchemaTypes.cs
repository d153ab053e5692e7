using Timbr.Typed.Generators.Json;

namespace Timbr.Typed.Generators.Pipelines;

/// <summary>The schema of a value on one line. Objects are referred to; the rest stands where it is used.</summary>
internal static class SchemaTypes
{
    public const string Null = "{ \"type\": \"null\" }";

    public static string Of(PipelineModel model, JsonShape shape, bool mayBeNull)
    {
        // As JsonSchemaExporter has it, which does not see whether the elements of a collection may be null: a reference may.
        string Element() => Of(model, model.Shapes[shape.Element], model.Shapes[shape.Element].IsReferenceType);
        return shape.Kind switch
        {
            JsonKind.None => Null,
            JsonKind.Nullable => Of(model, model.Shapes[shape.Element], mayBeNull: true),
            JsonKind.Enum => Typed("integer", "", mayBeNull),
            JsonKind.Sequence => Typed("array", $", \"items\": {Element()}", mayBeNull),
            JsonKind.Dictionary => Typed("object", $", \"additionalProperties\": {Element()}", mayBeNull),
            JsonKind.Object => mayBeNull ? $"{{ \"anyOf\": [{Reference(shape.Name)}, {Null}] }}" : Reference(shape.Name),
            _ => Primitive(shape.Name, mayBeNull),
        };
    }

    public static string Reference(string name) => $"{{ \"$ref\": \"#/$defs/{Uri.EscapeDataString(name)}\" }}";

    private static string Primitive(string reader, bool mayBeNull) => reader switch
    {
        "Boolean" => Typed("boolean", "", mayBeNull),
        "Byte" or "SByte" or "Int16" or "UInt16" or "Int32" or "UInt32" or "Int64" or "UInt64" => Typed("integer", "", mayBeNull),
        "Single" or "Double" or "Decimal" => Typed("number", "", mayBeNull),
        "Char" => Typed("string", ", \"minLength\": 1, \"maxLength\": 1", mayBeNull),
        "DateTime" or "DateTimeOffset" => Typed("string", ", \"format\": \"date-time\"", mayBeNull),
        "DateOnly" => Typed("string", ", \"format\": \"date\"", mayBeNull),
        "TimeOnly" => Typed("string", ", \"format\": \"time\"", mayBeNull),
        "Guid" => Typed("string", ", \"format\": \"uuid\"", mayBeNull),
        "TimeSpan" => Typed("string", ", \"pattern\": \"^-?(\\\\d+\\\\.)?\\\\d{2}:\\\\d{2}:\\\\d{2}(\\\\.\\\\d{1,7})?$\"", mayBeNull),
        _ => Typed("string", "", mayBeNull),
    };

    private static string Typed(string type, string rest, bool mayBeNull) =>
        $"{{ \"type\": {(mayBeNull ? $"[\"{type}\", \"null\"]" : $"\"{type}\"")}{rest} }}";
}

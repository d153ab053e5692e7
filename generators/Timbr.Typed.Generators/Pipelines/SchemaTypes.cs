using Timbr.Typed.Generators.Json;

namespace Timbr.Typed.Generators.Pipelines;

/// <summary>The schema of a value on one line. Objects are referred to; the rest stands where it is used.</summary>
internal static class SchemaTypes
{
    public const string Any = "{ \"type\": [\"object\", \"array\", \"string\", \"number\", \"boolean\", \"null\"] }";

    public const string Null = "{ \"type\": \"null\" }";

    public static string Of(ShapeIndex shapes, JsonShape shape, bool mayBeNull, int numbers = 0)
    {
        // As JsonSchemaExporter has it, which does not see whether the elements of a collection may be null: a reference may.
        string Element(string type) => Of(shapes, shapes[type], shapes[type].Type.IsReferenceType, numbers);
        return shape switch
        {
            PrimitiveShape { Primitive.SchemaType: "" } => Any,
            PrimitiveShape { Primitive.SchemaType: "integer" or "number" } when (numbers & JsonNumbers.WriteAsString) != 0 => Typed("string", "", mayBeNull),
            PrimitiveShape { Primitive.IsFloating: true } when (numbers & JsonNumbers.NamedLiterals) != 0 => $"{{ \"type\": [\"number\", \"string\"{(mayBeNull ? ", \"null\"" : "")}] }}",
            PrimitiveShape primitive => Typed(primitive.Primitive.SchemaType, primitive.Primitive.Schema, mayBeNull),
            EnumShape => Typed("integer", "", mayBeNull),
            NamedEnumShape { IsFlags: true } => $"{{ \"type\": [\"string\", \"integer\"{(mayBeNull ? ", \"null\"" : "")}] }}",
            NamedEnumShape named => $"{{ \"anyOf\": [{{ \"enum\": [{string.Join(", ", named.Names.Names.Select(JsonLiteral.Quoted))}] }}, {Typed("integer", "", mayBeNull)}] }}",
            NullableShape nullable => Of(shapes, shapes[nullable.Element], mayBeNull: true, numbers),
            SequenceShape sequence => Typed("array", $", \"items\": {Element(sequence.Element)}", mayBeNull),
            DictionaryShape dictionary => Typed("object", $", \"additionalProperties\": {Element(dictionary.Element)}", mayBeNull),
            ObjectShape or PolymorphicShape => mayBeNull ? $"{{ \"anyOf\": [{Reference(shapes.NameOf(shape))}, {Null}] }}" : Reference(shapes.NameOf(shape)),
            DelegatedShape => Any,
            _ => Null,
        };
    }

    public static string Reference(string name) => $"{{ \"$ref\": \"#/$defs/{Uri.EscapeDataString(name)}\" }}";

    private static string Typed(string type, string rest, bool mayBeNull) =>
        $"{{ \"type\": {(mayBeNull ? $"[\"{type}\", \"null\"]" : $"\"{type}\"")}{rest} }}";
}

using Timbr.Typed.Generators.Json;

namespace Timbr.Typed.Generators.Pipelines;

/// <summary>The schema of a value on one line. Objects are referred to; the rest stands where it is used.</summary>
internal static class SchemaTypes
{
    public const string Any = "{ \"type\": [\"object\", \"array\", \"string\", \"number\", \"boolean\", \"null\"] }";

    public const string Null = "{ \"type\": \"null\" }";

    /// <param name="within">Where null may stand in what the value holds, as <see cref="JsonCollections.NullsWithin"/> has it.</param>
    /// <param name="numbers">How <c>[JsonNumberHandling]</c> has its numbers.</param>
    public static string Of(ShapeIndex shapes, JsonShape shape, bool mayBeNull, string within, int numbers = 0)
    {
        string Element(string type) => Of(shapes, shapes[type], within.StartsWith("?", StringComparison.Ordinal), Inner(within), numbers);
        return shape switch
        {
            PrimitiveShape { Primitive.SchemaType: "" } => Any,
            PrimitiveShape { Primitive: { SchemaType: "integer" or "number" } primitive } => Number(primitive, mayBeNull, numbers),
            PrimitiveShape primitive => Typed(primitive.Primitive.SchemaType, primitive.Primitive.Schema, mayBeNull),
            EnumShape => Typed("integer", "", mayBeNull),
            NamedEnumShape { Names.All.Count: 0 } => Typed("integer", "", mayBeNull),
            NamedEnumShape named => $"{{ \"anyOf\": [{(named.IsFlags ? Typed("string", Pattern(ListOf(named.Names.All)), mayBeNull: false) : OneOf(named.Names.All))}, {Typed("integer", "", mayBeNull)}] }}",
            NullableShape nullable => Of(shapes, shapes[nullable.Element], mayBeNull: true, Inner(within), numbers),
            SequenceShape sequence => Typed("array", $", \"items\": {Element(sequence.Element)}", mayBeNull),
            DictionaryShape dictionary => Typed("object", $", \"additionalProperties\": {Element(dictionary.Element)}", mayBeNull),
            ObjectShape or PolymorphicShape => mayBeNull ? $"{{ \"anyOf\": [{Reference(shapes.NameOf(shape))}, {Null}] }}" : Reference(shapes.NameOf(shape)),
            DelegatedShape => Any,
            _ => Null,
        };
    }

    public static string Reference(string name) => $"{{ \"$ref\": \"#/$defs/{Uri.EscapeDataString(name)}\" }}";

    private static string Number(JsonPrimitive primitive, bool mayBeNull, int numbers) =>
        (numbers & JsonNumbers.WriteAsString) != 0 ? Typed("string", Pattern(TextOf(primitive)), mayBeNull)
        : primitive.IsFloating && (numbers & JsonNumbers.NamedLiterals) != 0 ? $"{{ \"anyOf\": [{Typed(primitive.SchemaType, "", mayBeNull)}, {OneOf(["NaN", "Infinity", "-Infinity"])}] }}"
        : Typed(primitive.SchemaType, "", mayBeNull);

    // As a text a number may be none, whether or not that is allowed.
    private static string TextOf(JsonPrimitive primitive) => primitive.IsFloating ? "-?\\d+(\\.\\d+)?(E[+-]\\d+)?|NaN|-?Infinity"
        : primitive.SchemaType == "number" ? "-?\\d+(\\.\\d+)?"
        : "-?\\d+";

    private static string ListOf(IEnumerable<string> names)
    {
        var one = $"({string.Join("|", names.Select(Escaped))})";
        return $"{one}(, {one})*";
    }

    private static string Escaped(string text) => string.Concat(text.Select(c => "\\^$.|?*+()[]{}/".IndexOf(c) < 0 ? c.ToString() : "\\" + c));

    private static string Pattern(string pattern) => $", \"pattern\": {JsonLiteral.Quoted($"^({pattern})$")}";

    private static string OneOf(IEnumerable<string> texts) => $"{{ \"enum\": [{string.Join(", ", texts.Select(JsonLiteral.Quoted))}] }}";

    private static string Inner(string within) => within.Length > 0 ? within.Substring(1) : "";

    private static string Typed(string type, string rest, bool mayBeNull) =>
        $"{{ \"type\": {(mayBeNull ? $"[\"{type}\", \"null\"]" : $"\"{type}\"")}{rest} }}";
}

using System.Text;
using Timbr.Typed.Generators.Json;

namespace Timbr.Typed.Generators.Pipelines;

/// <summary>
/// The JSON Schema (2020-12) of what a pipeline writes: the array <c>[in,f0,...]</c>, a line for each value and each member, so
/// that a change is a change of few lines. ASCII alone, and \n.
/// </summary>
internal static class SchemaText
{
    public static string Of(PipelineModel model)
    {
        var shapes = new ShapeIndex(model.Shapes);
        var failure = FailureName(shapes);
        var text = new StringBuilder("{\n");
        text.Append("  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n");
        text.Append("  \"title\": ").Append(JsonLiteral.Quoted(model.Name)).Append(",\n");
        text.Append("  \"type\": \"array\",\n");
        text.Append("  \"prefixItems\": [\n");
        text.Append(string.Join(",\n", Places(model, shapes, failure).Select(place => "    " + place))).Append('\n');
        text.Append("  ],\n");
        text.Append("  \"items\": false,\n");
        text.Append("  \"minItems\": ").Append(JsonLiteral.Of(model.Slots.Count + 1)).Append(",\n");
        text.Append("  \"$defs\": {\n");
        foreach (var shape in shapes.Objects)
        {
            Definition(shapes, shape, text);
        }

        foreach (var shape in shapes.Polymorphic)
        {
            Definition(shapes, shape, text);
        }

        Failure(failure, text);
        return text.Append("  }\n}").ToString();
    }

    // A slot that fails, or that reads one that did, has an object in its place; a stopped message has null in those that follow.
    private static IEnumerable<string> Places(PipelineModel model, ShapeIndex shapes, string failure)
    {
        var input = shapes[model.InputShape];
        var error = SchemaTypes.Reference(failure);
        yield return Place("in", SchemaTypes.Of(shapes, input, model.InputMayBeNull, model.InputNullsWithin), input.CanThrow ? [error] : []);
        var mayBeStopped = false;
        foreach (var slot in model.Slots)
        {
            string[] others = mayBeStopped ? [error, SchemaTypes.Null] : [error];
            yield return Place(slot.Name, SchemaTypes.Of(shapes, shapes[slot.Shape], slot.MayBeNull, slot.NullsWithin), others);
            mayBeStopped |= slot.IsStep;
        }
    }

    private static string Place(string title, string schema, string[] others)
    {
        var value = others.Length == 0 ? schema.Substring(2, schema.Length - 4) : $"\"anyOf\": [{string.Join(", ", others.Prepend(schema))}]";
        return $"{{ \"title\": {JsonLiteral.Quoted(title)}, {value} }}";
    }

    private static void Definition(ShapeIndex shapes, ObjectShape shape, StringBuilder text)
    {
        text.Append("    ").Append(JsonLiteral.Quoted(shapes.NameOf(shape))).Append(": {");
        Body(shapes, shape, [], "      ", text);
        text.Append("\n    },\n");
    }

    // One of its derived types, each with the property that tells it; the base, of which nothing is told, without.
    private static void Definition(ShapeIndex shapes, PolymorphicShape shape, StringBuilder text)
    {
        text.Append("    ").Append(JsonLiteral.Quoted(shapes.NameOf(shape))).Append(": {\n      \"anyOf\": [");
        var separator = "\n        {";
        // A base that is announced as well is always told.
        foreach (var kind in shape.Kinds.Where(k => k.Discriminator.Length > 0 || !shape.Kinds.Any(other => other.Discriminator.Length > 0 && other.Shape.Type == k.Shape.Type)))
        {
            text.Append(separator);
            var value = kind.Discriminator.Length > 0 ? $"{{ \"const\": {kind.DiscriminatorJson} }}" : "";
            Body(shapes, kind.Shape, shape.Property is { } property ? [(JsonLiteral.Quoted(property), value)] : [], "          ", text);
            text.Append("\n        }");
            separator = ",\n        {";
        }

        text.Append("\n      ]\n    },\n");
    }

    private static void Body(ShapeIndex shapes, ObjectShape shape, (string Name, string Value)[] told, string indent, StringBuilder text)
    {
        text.Append('\n').Append(indent).Append("\"type\": \"object\"");
        var separator = $",\n{indent}\"properties\": {{\n{indent}  ";
        foreach (var (name, value) in told)
        {
            text.Append(separator).Append(name).Append(": ").Append(value.Length > 0 ? value : "false");
            separator = $",\n{indent}  ";
        }

        foreach (var member in shape.Members)
        {
            if (member.IsWritten)
            {
                text.Append(separator).Append(JsonLiteral.Quoted(member.JsonName)).Append(": ")
                    .Append(SchemaTypes.Of(shapes, shapes.Of(member), shapes.MayBeNull(member), member.NullsWithin, member.Numbers));
                separator = $",\n{indent}  ";
            }
        }

        if (told.Length > 0 || shape.Members.Any(member => member.IsWritten))
        {
            text.Append('\n').Append(indent).Append('}');
        }

        Required(shape, told, indent, text);

        if (shape.IsStrict)
        {
            text.Append(",\n").Append(indent).Append("\"additionalProperties\": false");
        }
    }

    // What is written whatever its value is there, required by the source or not.
    private static void Required(ObjectShape shape, (string Name, string Value)[] told, string indent, StringBuilder text)
    {
        var required = told.Where(t => t.Value.Length > 0).Select(t => t.Name)
            .Concat(shape.Members.Where(m => m is { IsWritten: true, Condition: MemberCondition.Always }).Select(m => JsonLiteral.Quoted(m.JsonName)));
        var separator = $",\n{indent}\"required\": [";
        foreach (var name in required)
        {
            text.Append(separator).Append(name);
            separator = ", ";
        }

        if (separator == ", ")
        {
            text.Append(']');
        }
    }

    private static void Failure(string name, StringBuilder text)
    {
        text.Append("    ").Append(JsonLiteral.Quoted(name)).Append(": {\n");
        text.Append("      \"type\": \"object\",\n      \"properties\": {\n        \"_exception\": {\n          \"type\": \"object\",\n");
        text.Append("          \"properties\": {\n");
        text.Append("            \"exc_class\": { \"type\": \"string\" },\n");
        text.Append("            \"exc_value\": { \"type\": \"string\" },\n");
        text.Append("            \"task\": { \"type\": \"string\" }\n");
        text.Append("          },\n          \"required\": [\"exc_class\", \"exc_value\", \"task\"]\n        }\n      },\n");
        text.Append("      \"required\": [\"_exception\"]\n    }\n");
    }

    private static string FailureName(ShapeIndex shapes)
    {
        var name = "_exception";
        while (shapes.Objects.Concat<JsonShape>(shapes.Polymorphic).Any(shape => shapes.NameOf(shape) == name))
        {
            name += "_";
        }

        return name;
    }
}

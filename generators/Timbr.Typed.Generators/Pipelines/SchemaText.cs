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

    // One of its derived types, each with the property that tells it.
    private static void Definition(ShapeIndex shapes, PolymorphicShape shape, StringBuilder text)
    {
        text.Append("    ").Append(JsonLiteral.Quoted(shapes.NameOf(shape))).Append(": {\n      \"anyOf\": [");
        var separator = "\n        {";
        foreach (var kind in shape.Kinds)
        {
            text.Append(separator);
            Body(shapes, kind.Shape, kind.Discriminator.Length > 0 ? [(JsonLiteral.Quoted(shape.Property!), kind.DiscriminatorJson)] : [], "          ", text);
            text.Append("\n        }");
            separator = ",\n        {";
        }

        text.Append("\n      ]\n    },\n");
    }

    private static void Body(ShapeIndex shapes, ObjectShape shape, (string Name, string Value)[] told, string indent, StringBuilder text)
    {
        text.Append('\n').Append(indent).Append("\"type\": \"object\"");
        var members = shape.Members.Where(member => member.IsWritten).ToList();
        var lines = told.Select(t => $"{indent}  {t.Name}: {{ \"const\": {t.Value} }}")
            .Concat(members.Select(m => $"{indent}  {JsonLiteral.Quoted(m.JsonName)}: {SchemaTypes.Of(shapes, shapes.Of(m), shapes.MayBeNull(m), m.NullsWithin, m.Numbers)}")).ToList();
        if (lines.Count > 0)
        {
            text.Append(",\n").Append(indent).Append("\"properties\": {\n").Append(string.Join(",\n", lines)).Append('\n').Append(indent).Append('}');
        }

        // What is written whatever its value is there, required by the source or not.
        var required = told.Select(t => t.Name)
            .Concat(members.Where(m => m.Condition == MemberCondition.Always).Select(m => JsonLiteral.Quoted(m.JsonName))).ToList();
        if (required.Count > 0)
        {
            text.Append(",\n").Append(indent).Append("\"required\": [").Append(string.Join(", ", required)).Append(']');
        }

        if (shape.IsStrict)
        {
            text.Append(",\n").Append(indent).Append("\"additionalProperties\": false");
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

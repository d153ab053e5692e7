using Timbr.Typed.Generators.Json;
using static Timbr.Typed.Generators.Names;

namespace Timbr.Typed.Generators.Pipelines;

/// <summary>Writes the method that writes a type.</summary>
internal static class JsonWriterEmitter
{
    public static void Emit(PipelineModel model, SourceWriter source, JsonShape shape)
    {
        if (shape.Kind is JsonKind.Primitive or JsonKind.Enum or JsonKind.None)
        {
            return;
        }

        if (shape.Kind == JsonKind.Delegated)
        {
            var info = $"global::System.Text.Json.Serialization.Metadata.JsonTypeInfo<{shape.Type}>";
            source.Line($"private static readonly {info} Info{shape.Name} = ({info}){shape.Context}.Default.GetTypeInfo(typeof({shape.Type}))!;").Blank();
            source.Line($"public static void Write{shape.Name}({J}JsonBuffer json, {shape.Type}{(shape.IsReferenceType ? "?" : "")} value) => json.WriteAs(value, Info{shape.Name});").Blank();
            return;
        }

        source.Open($"public static void Write{shape.Name}({J}JsonBuffer json, {shape.Type}{(shape.IsReferenceType ? "?" : "")} value)");
        if (shape.IsReferenceType || shape.Kind == JsonKind.Nullable)
        {
            source.Open("if (value is null)");
            source.Line("json.WriteNull();");
            source.Line("return;");
            source.Close().Blank();
        }

        // What is nullable opens no bracket of its own.
        var isNested = shape.IsRecursive && shape.Kind != JsonKind.Nullable;
        if (isNested)
        {
            source.Line("json.Enter();");
        }

        switch (shape.Kind)
        {
            case JsonKind.Nullable:
                source.Line(JsonEmitter.Write(model, model.Shapes[shape.Element], "value.GetValueOrDefault()"));
                break;
            case JsonKind.Sequence:
                Sequence(model, source, shape);
                break;
            case JsonKind.Dictionary:
                Dictionary(model, source, shape);
                break;
            default:
                Members(model, source, shape);
                break;
        }

        if (isNested)
        {
            source.Line("json.Leave();");
        }

        source.Close().Blank();
    }

    private static void Sequence(PipelineModel model, SourceWriter source, JsonShape shape)
    {
        var element = model.Shapes[shape.Element];
        source.Line("json.WriteRaw(\"[\"u8);");
        if (shape.Form == SequenceForm.Enumerated)
        {
            source.Line("var isFirst = true;");
            source.Open("foreach (var item in value)");
            Separator(source);
            source.Line(JsonEmitter.Write(model, element, "item"));
            source.Close().Blank();
        }
        else
        {
            source.Open($"for (var i = 0; i < value.{(shape.Form == SequenceForm.Array ? "Length" : "Count")}; i++)");
            source.Open("if (i > 0)");
            source.Line("json.WriteRaw(\",\"u8);");
            source.Close().Blank();
            source.Line(JsonEmitter.Write(model, element, "value[i]"));
            source.Close().Blank();
        }

        source.Line("json.WriteRaw(\"]\"u8);");
    }

    private static void Dictionary(PipelineModel model, SourceWriter source, JsonShape shape)
    {
        source.Line("json.WriteRaw(\"{\"u8);");
        source.Line("var isFirst = true;");
        source.Open("foreach (var item in value)");
        Separator(source);
        source.Line("json.WriteKey(item.Key);");
        source.Line(JsonEmitter.Write(model, model.Shapes[shape.Element], "item.Value"));
        source.Close().Blank();
        source.Line("json.WriteRaw(\"}\"u8);");
    }

    private static void Separator(SourceWriter source)
    {
        source.Open("if (!isFirst)");
        source.Line("json.WriteRaw(\",\"u8);");
        source.Close().Blank();
        source.Line("isFirst = false;");
    }

    private static void Members(PipelineModel model, SourceWriter source, JsonShape shape)
    {
        var before = "{";
        foreach (var member in shape.Members.Where(m => m.IsWritten))
        {
            source.Line($"json.WriteRaw(\"{before}{JsonNaming.ToLiteral(member.JsonName)}\"u8);");
            source.Line(JsonEmitter.Write(model, model.Shapes[member.Shape], $"value.{member.Name}"));
            before = ",";
        }

        source.Line(before == "{" ? "json.WriteRaw(\"{}\"u8);" : "json.WriteRaw(\"}\"u8);");
    }
}

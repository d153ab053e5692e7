using Timbr.Typed.Generators.Json;
using static Timbr.Typed.Generators.Names;

namespace Timbr.Typed.Generators.Pipelines;

/// <summary>A method per type that writes it, and one that reads it where messages hold it.</summary>
internal static class JsonEmitter
{
    public static string Emit(PipelineModel model) => PipelineFile.Emit(model, source =>
    {
        source.Open("partial struct Evaluation");
        source.Open($"private static class Json{model.Suffix}");
        foreach (var shape in model.Shapes)
        {
            JsonWriterEmitter.Emit(model, source, shape);
            if (shape.IsRead)
            {
                JsonReaderEmitter.Emit(model, source, shape);
            }
        }

        source.Close();
        source.Close();
    });

    /// <summary>The statement that writes a value.</summary>
    public static string Write(PipelineModel model, JsonShape shape, string value) => shape.Kind switch
    {
        JsonKind.Primitive => $"json.Write({value});",
        JsonKind.Enum => $"json.Write(({shape.UnderlyingType}){value});",
        JsonKind.None => "json.WriteNull();",
        _ => $"Json{model.Suffix}.Write{shape.Name}(json, {value});",
    };

    /// <summary>The expression that reads one.</summary>
    public static string Read(PipelineModel model, JsonShape shape) => shape.Kind switch
    {
        JsonKind.Primitive => $"{J}JsonInput.Read{shape.Name}(ref reader)" + (shape.IsReferenceType ? "!" : ""),
        JsonKind.Enum => $"({shape.Type}){J}JsonInput.Read{shape.Name}(ref reader)",
        _ => $"Json{model.Suffix}.Read{shape.Name}(ref reader)",
    };
}

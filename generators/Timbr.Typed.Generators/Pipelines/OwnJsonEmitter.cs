using Timbr.Typed.Generators.Json;

namespace Timbr.Typed.Generators.Pipelines;

/// <summary>The JSON of types that only the pipeline can name. It stands inside the evaluation, where it can.</summary>
internal static class OwnJsonEmitter
{
    public static string Emit(PipelineModel model) => PipelineFile.Emit(model, source =>
    {
        source.Open("partial struct Evaluation");
        source.Open($"private static class Json{model.Suffix}");
        foreach (var shape in model.AllShapes.Where(shape => shape is { IsShared: false, Class.Length: > 0 }))
        {
            JsonClass.Emit(source, shape);
        }

        source.Close();
        source.Close();
    });
}

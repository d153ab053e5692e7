namespace Timbr.Typed.Generators.Pipelines;

/// <summary>What an invalid pipeline does instead of running.</summary>
internal static class Stub
{
    public static string Exception(PipelineModel model) =>
        $"new global::System.InvalidOperationException({Literals.Text($"Pipeline '{model.Name}' does not run: {model.Faults}.")})";
}

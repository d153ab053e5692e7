namespace Timbr.Typed.Generators.Pipelines;

/// <summary>What every generated file of a pipeline begins and ends with.</summary>
internal static class PipelineFile
{
    public static string Emit(PipelineModel model, Action<SourceWriter> body)
    {
        var source = GeneratedFile.Begin();
        if (model.Namespace.Length > 0)
        {
            source.Line($"namespace {model.Namespace};").Blank();
        }

        foreach (var declaration in model.Declarations)
        {
            source.Open(declaration);
        }

        body(source);
        foreach (var _ in model.Declarations)
        {
            source.Close();
        }

        return source.Finish();
    }
}

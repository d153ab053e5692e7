namespace Timbr.Typed.Generators.Pipelines;

/// <summary>A generated file.</summary>
internal sealed record PipelineSource(string HintName, string Text);

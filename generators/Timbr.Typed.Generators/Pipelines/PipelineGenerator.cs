using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Timbr.Typed.Generators.Json;
using Timbr.Typed.Generators.Wire;

namespace Timbr.Typed.Generators.Pipelines;

/// <summary>Adds the evaluation, the evaluator, JSON and the machine to each <c>[Pipeline]</c> class.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class PipelineGenerator : IIncrementalGenerator
{
    internal const string LanguageStep = "Pipelines.Language";
    internal const string ChecksStep = "Pipelines.Checks";
    internal const string ModelsStep = "Pipelines.Models";
    internal const string SourcesStep = "Pipelines.Sources";
    internal const string FaultsStep = "Pipelines.Faults";
    internal const string OptionsStep = "Pipelines.PublisherOptions";
    internal const string HostsStep = "Pipelines.Hosts";
    internal const string ReportsStep = "Pipelines.Reports";
    internal const string ReportedStep = "Pipelines.Reported";
    internal const string TextKindsStep = "Pipelines.TextKinds";
    internal const string TextsStep = "Pipelines.Texts";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // The compilation, and not ForAttributeWithMetadataName: that alone would bind the attributes of every pipeline at every edit.
        var memory = new PipelineMemory();
        var pipelines = context.CompilationProvider
            .SelectMany((compilation, cancellation) => LanguageFloor.Shortfall(compilation).Length > 0 ? [] : memory.Check(compilation, cancellation))
            .WithTrackingName(ChecksStep);
        var language = context.CompilationProvider
            .Select((compilation, cancellation) => LanguageFloor.Shortfall(compilation) is { Length: > 0 } version && memory.Check(compilation, cancellation).Any(pipeline => pipeline is not null) ? version : "")
            .WithTrackingName(LanguageStep);
        context.RegisterSourceOutput(language, static (output, version) =>
        {
            if (version.Length > 0)
            {
                output.ReportDiagnostic(Diagnostic.Create(LanguageFloor.Rule, Location.None, version));
            }
        });
        var models = pipelines
            .SelectMany(static (pipeline, _) => pipeline?.Model is { } model ? ImmutableArray.Create(model) : [])
            .WithTrackingName(ModelsStep);
        var options = context.CompilationProvider
            .Select((compilation, cancellation) => memory.Options(compilation, cancellation))
            .WithTrackingName(OptionsStep);
        var sources = pipelines
            .SelectMany(static (pipeline, _) => pipeline?.Sources.ToImmutableArray() ?? [])
            .WithTrackingName(SourcesStep);
        context.RegisterSourceOutput(sources, static (output, source) => output.AddSource(source.HintName, source.Text));
        SharedShapes.Register(context, models.Select(static (model, _) => SharedShapes.Of(model.AllShapes)).WithTrackingName(SharedShapes.ShapesStep));
        context.RegisterSourceOutput(models.Combine(options).WithTrackingName(HostsStep), static (output, pair) =>
            output.AddSource(HintName.Of(pair.Left.MetadataName, ""), ClassEmitter.Emit(pair.Left, pair.Right)));

        var kinds = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, _) => PipelineTexts.Wanted(provider.GlobalOptions))
            .WithTrackingName(TextKindsStep);
        context.RegisterSourceOutput(models.Combine(kinds).WithTrackingName(TextsStep), static (output, pair) =>
        {
            if (pair.Right != PipelineTextKinds.None && pair.Left.IsValid)
            {
                output.AddSource(HintName.Of(pair.Left.MetadataName, ".Texts"), PipelineTexts.Emit(pair.Left, pair.Right));
            }
        });

        // Where analyzers do not run, a wrong pipeline must not build either.
        var reports = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, _) => provider.GlobalOptions.TryGetValue("build_property.TimbrReportFromGenerator", out var value) && value == "true")
            .WithTrackingName(ReportsStep)
            .Combine(language).WithTrackingName(ReportsStep)
            .Select(static (pair, _) => pair.Left && pair.Right.Length == 0)
            .WithTrackingName(ReportsStep);
        var faults = pipelines
            .SelectMany(static (pipeline, _) => pipeline?.Faults.ToImmutableArray() ?? [])
            .WithTrackingName(FaultsStep);
        context.RegisterSourceOutput(faults.Combine(reports).WithTrackingName(ReportedStep), static (output, pair) =>
        {
            if (pair.Right)
            {
                output.ReportDiagnostic(pair.Left.ToDiagnostic());
            }
        });
        WireReport.Register(context, pipelines, reports);
    }
}

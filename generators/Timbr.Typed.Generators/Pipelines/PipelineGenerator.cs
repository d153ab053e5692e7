using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.Generators.Wire;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Generators.Pipelines;

/// <summary>Adds the evaluation, the evaluator, JSON and the machine to each <c>[Pipeline]</c> class.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class PipelineGenerator : IIncrementalGenerator
{
    internal const string ModelsStep = "Pipelines.Models";
    internal const string FaultsStep = "Pipelines.Faults";
    internal const string OptionsStep = "Pipelines.PublisherOptions";
    internal const string TextKindsStep = "Pipelines.TextKinds";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var options = context.CompilationProvider
            .Select(static (compilation, cancellation) => PublisherOptions.Find(compilation, cancellation))
            .WithTrackingName(OptionsStep);

        var plain = Models(context, Names.Pipeline);
        var typed = Models(context, Names.PipelineOf);
        Register(context, plain, options);
        Register(context, typed, options);

        var kinds = context.AnalyzerConfigOptionsProvider.Select(static (provider, _) => PipelineTexts.Wanted(provider.GlobalOptions)).WithTrackingName(TextKindsStep);
        RegisterTexts(context, plain, kinds);
        RegisterTexts(context, typed, kinds);

        // Where analyzers do not run, a wrong pipeline must not build either.
        var reports = context.AnalyzerConfigOptionsProvider.Select(static (provider, _) =>
            provider.GlobalOptions.TryGetValue("build_property.TimbrReportFromGenerator", out var value) && value == "true");
        Report(context, Faults(context, Names.Pipeline), reports);
        Report(context, Faults(context, Names.PipelineOf), reports);
        WireReport.Register(context, reports);
    }

    private static IncrementalValuesProvider<PipelineModel> Models(IncrementalGeneratorInitializationContext context, string attribute) =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(
                attribute,
                static (node, _) => node is TypeDeclarationSyntax,
                static (syntax, cancellation) => Parse(syntax, cancellation))
            .Where(static model => model is not null && !model.Omitted.Contains("Evaluation"))
            .Select(static (model, _) => model!)
            .WithTrackingName(ModelsStep);

    private static PipelineModel? Parse(GeneratorAttributeSyntaxContext syntax, CancellationToken cancellation) =>
        Check(syntax, cancellation) is { } pipeline ? PipelineParser.Parse(pipeline) : null;

    private static Pipeline? Check(GeneratorAttributeSyntaxContext syntax, CancellationToken cancellation)
    {
        var isTyped = syntax.Attributes[0].AttributeClass is { IsGenericType: true };

        // A class with both attributes, or with one on each of two parts, comes here more than once; one of them counts.
        if (syntax.TargetSymbol is not INamedTypeSymbol type
            || (!isTyped && type.Attribute(Names.PipelineOf) is not null)
            || !IsFirst(type, syntax.TargetNode, isTyped ? Names.PipelineOf : Names.Pipeline))
        {
            return null;
        }

        return PipelineChecker.Check(type, syntax.SemanticModel.Compilation, cancellation);
    }

    // Each part in one file is said to have the attributes of all of them, so what counts is where the first one stands.
    private static bool IsFirst(INamedTypeSymbol type, SyntaxNode part, string attribute) =>
        type.Attribute(attribute)?.ApplicationSyntaxReference is not { } first || (first.SyntaxTree == part.SyntaxTree && part.Span.Contains(first.Span));

    private static void Register(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<PipelineModel> models, IncrementalValueProvider<EquatableArray<string>> options)
    {
        context.RegisterSourceOutput(models, static (output, model) =>
        {
            output.AddSource(HintName.Of(model.MetadataName, ".Evaluation"), EvaluationEmitter.Emit(model));
            if (model.IsValid)
            {
                output.AddSource(HintName.Of(model.MetadataName, ".Json"), JsonEmitter.Emit(model));
            }
        });
        context.RegisterSourceOutput(models.Combine(options), static (output, pair) =>
            output.AddSource(HintName.Of(pair.Left.MetadataName, ""), ClassEmitter.Emit(pair.Left, pair.Right)));
    }

    private static void RegisterTexts(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<PipelineModel> models, IncrementalValueProvider<PipelineTextKinds> kinds) =>
        context.RegisterSourceOutput(models.Combine(kinds), static (output, pair) =>
        {
            if (pair.Right != PipelineTextKinds.None && pair.Left.IsValid)
            {
                output.AddSource(HintName.Of(pair.Left.MetadataName, ".Texts"), PipelineTexts.Emit(pair.Left, pair.Right));
            }
        });

    private static IncrementalValuesProvider<ImmutableArray<Diagnostic>> Faults(IncrementalGeneratorInitializationContext context, string attribute) =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(
                attribute,
                static (node, _) => node is TypeDeclarationSyntax,
                static (syntax, cancellation) => Diagnostics(syntax, cancellation))
            .Where(static faults => !faults.IsEmpty)
            .WithTrackingName(FaultsStep);

    private static ImmutableArray<Diagnostic> Diagnostics(GeneratorAttributeSyntaxContext syntax, CancellationToken cancellation) =>
        Check(syntax, cancellation)?.Faults.Select(f => f.ToDiagnostic()).ToImmutableArray() ?? [];

    private static void Report(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<ImmutableArray<Diagnostic>> faults, IncrementalValueProvider<bool> reports) =>
        context.RegisterSourceOutput(faults.Combine(reports), static (output, pair) =>
        {
            if (pair.Right)
            {
                foreach (var fault in pair.Left)
                {
                    output.ReportDiagnostic(fault);
                }
            }
        });
}

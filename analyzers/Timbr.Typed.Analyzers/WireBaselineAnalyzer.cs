using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Timbr.Typed.Analyzers.Sharing;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wire;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Analyzers;

/// <summary>Reports pipelines that no longer write what the project's committed baseline says.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WireBaselineAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.WireBaseline];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var options = start.Options.AnalyzerConfigOptionsProvider;
            if (start.Compilation.GetTypeByMetadataName(Names.Pipeline) is null
                || start.Options.AdditionalFiles.FirstOrDefault(file => WireCheck.IsBaseline(file, options)) is not { } file
                || WireCheck.Read(file, start.CancellationToken) is not { } baseline)
            {
                return;
            }

            start.RegisterSymbolAction(symbol => Analyze(symbol, baseline), SymbolKind.NamedType);
            start.RegisterAdditionalFileAction(other => Analyze(other, file, baseline));
        });
    }

    private static void Analyze(SymbolAnalysisContext context, WireBaseline baseline)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (PipelineChecker.IsPipeline(type)
            && WireCheck.Of(CheckedPipelines.Of(type, context.Compilation, context.CancellationToken), baseline) is { } fault)
        {
            context.ReportDiagnostic(fault.ToDiagnostic());
        }
    }

    private static void Analyze(AdditionalFileAnalysisContext context, AdditionalText file, WireBaseline baseline)
    {
        if (context.AdditionalFile != file)
        {
            return;
        }

        foreach (var fault in WireCheck.OfFile(baseline, name => WireCheck.IsPipeline(context.Compilation, name)))
        {
            context.ReportDiagnostic(fault.ToDiagnostic());
        }
    }
}

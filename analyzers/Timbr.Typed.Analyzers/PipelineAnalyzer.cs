using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Timbr.Typed.Analyzers.Sharing;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Analyzers;

/// <summary>Reports every fault of a pipeline that the generator's own checker finds.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PipelineAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Rules.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            // A project that does not know the attribute has no pipeline.
            if (start.Compilation.GetTypeByMetadataName(Names.Pipeline) is not null)
            {
                start.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!PipelineChecker.IsPipeline(type))
        {
            return;
        }

        foreach (var fault in CheckedPipelines.Of(type, context.Compilation, context.CancellationToken).Faults)
        {
            context.ReportDiagnostic(fault.ToDiagnostic());
        }
    }
}

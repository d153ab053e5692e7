using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Timbr.Typed.Analyzers.Sharing;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Analyzers.Advice;

/// <summary>Says what could be better about how the slots of a right pipeline fit together. A wrong one has its errors to tell first.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WiringAdviceAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [AdviceRules.NullIntoNonNullable, AdviceRules.Gap, AdviceRules.HiddenValue, AdviceRules.BoxedValue, AdviceRules.SlotNamedByText];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(Names.Pipeline) is not null)
            {
                start.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!PipelineChecker.IsPipeline(type) || CheckedPipelines.Of(type, context.Compilation, context.CancellationToken) is not { IsValid: true } pipeline)
        {
            return;
        }

        var advice = new AdviceContext(pipeline, context.ReportDiagnostic);
        NullIntoNonNullable.Check(advice);
        Gaps.Check(advice);
        HiddenValues.Check(advice);
        BoxedValues.Check(advice);
        SlotsNamedByText.Check(advice, context.CancellationToken);
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Timbr.Typed.Generators;

namespace Timbr.Typed.Analyzers.Bodies;

/// <summary>Reports what a slot should not do inside: TIMBR020, 021, 022, 034 and 035.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SlotBodyAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => BodyRules.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            // A project that does not know the attribute has no pipeline.
            if (start.Compilation.GetTypeByMetadataName(Names.Pipeline) is null)
            {
                return;
            }

            var slots = new SlotMethods(start.Compilation);
            start.RegisterOperationBlockAction(block => Analyze(block, slots));
        });
    }

    private static void Analyze(OperationBlockAnalysisContext context, SlotMethods slots)
    {
        if (context.OwningSymbol is not IMethodSymbol method || slots.Find(method, context.CancellationToken) is not { } slot)
        {
            return;
        }

        var walker = new BodyWalker(slot, context.CancellationToken);
        foreach (var block in context.OperationBlocks)
        {
            walker.Walk(block);
        }

        foreach (var diagnostic in walker.Findings)
        {
            context.ReportDiagnostic(diagnostic);
        }
    }
}

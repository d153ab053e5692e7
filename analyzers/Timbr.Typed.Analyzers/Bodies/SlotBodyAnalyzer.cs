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
            var called = new CalledMethods(start.Compilation);
            start.RegisterOperationBlockAction(block => Analyze(block, slots, called));
        });
    }

    private static void Analyze(OperationBlockAnalysisContext context, SlotMethods slots, CalledMethods called)
    {
        if (context.OwningSymbol is not IMethodSymbol method || slots.Find(method, context.CancellationToken) is not { } slot)
        {
            return;
        }

        var findings = new BodyFindings(slot);
        var walker = new BodyWalker(findings, called, depth: 0, context.CancellationToken);
        foreach (var block in context.OperationBlocks)
        {
            walker.Walk(block, slot.Given);
        }

        foreach (var diagnostic in findings.All)
        {
            context.ReportDiagnostic(diagnostic);
        }
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Timbr.Typed.Analyzers.Suppressors;

/// <summary>Says of every method, or of every parameter, what another analyzer says of some.</summary>
internal sealed class StandIn(DiagnosticDescriptor rule, SyntaxKind kind) : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(node => Report(node), kind);
    }

    private void Report(SyntaxNodeAnalysisContext context)
    {
        var name = context.Node is MethodDeclarationSyntax method ? method.Identifier : ((ParameterSyntax)context.Node).Identifier;
        context.ReportDiagnostic(Diagnostic.Create(rule, name.GetLocation(), name.Text));
    }
}

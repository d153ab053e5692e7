using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Timbr.Typed.Analyzers.Suppressors;

/// <summary>Says of every method, or of every parameter, what another analyzer says of some.</summary>
internal sealed class StandIn(string id, SyntaxKind kind) : DiagnosticAnalyzer
{
    private readonly DiagnosticDescriptor _rule = new(id, id, "{0}", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [_rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(node => Report(node), kind);
    }

    private void Report(SyntaxNodeAnalysisContext context)
    {
        var name = context.Node is MethodDeclarationSyntax method ? method.Identifier : ((ParameterSyntax)context.Node).Identifier;
        context.ReportDiagnostic(Diagnostic.Create(_rule, name.GetLocation(), name.Text));
    }
}

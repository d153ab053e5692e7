using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Analyzers.Advice;

/// <summary>TIMBR015: <c>[Slot]</c> where no pipeline is, so that nothing is generated. Each type is told once, at its first slot.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SlotOutsidePipelineAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [AdviceRules.SlotOutsidePipeline];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(Names.Slot) is not null)
            {
                start.RegisterSymbolAction(AnalyzeType, SymbolKind.NamedType);
                start.RegisterSyntaxNodeAction(AnalyzeFunction, SyntaxKind.LocalFunctionStatement);
            }
        });
    }

    private static void AnalyzeType(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (PipelineChecker.IsPipeline(type))
        {
            return;
        }

        foreach (var member in type.GetMembers())
        {
            if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary } method && method.Attribute(Names.Slot) is { } mark)
            {
                if (UnfinishedCode.IsWritten(mark) && method.Locations.FirstOrDefault(l => l.IsInSource) is { } place)
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        AdviceRules.SlotOutsidePipeline, place, $"Slot {mark.Argument<int>(0)} '{method.Name}' is declared in {Whereabouts(type)}."));
                }

                return;
            }
        }

        if (type.Attribute(Names.SlotFrom) is { } reused && UnfinishedCode.IsWritten(reused) && type.Locations.FirstOrDefault(l => l.IsInSource) is { } location)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                AdviceRules.SlotOutsidePipeline, location, $"Slot {reused.Argument<int>(0)} '{reused.Argument<string>(2)}' is declared on {Whereabouts(type)}."));
        }
    }

    private static void AnalyzeFunction(SyntaxNodeAnalysisContext context)
    {
        var function = (LocalFunctionStatementSyntax)context.Node;
        if (function.AttributeLists.Count > 0
            && context.SemanticModel.GetDeclaredSymbol(function, context.CancellationToken)?.Attribute(Names.Slot) is { } mark
            && UnfinishedCode.IsWritten(mark))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                AdviceRules.SlotOutsidePipeline, function.Identifier.GetLocation(),
                $"Slot {mark.Argument<int>(0)} '{function.Identifier.ValueText}' is a local function, so nothing runs it. Move it into a '[Pipeline] static partial class'."));
        }
    }

    private static string Whereabouts(INamedTypeSymbol type)
    {
        if (type.ContainingType is { } outer && PipelineChecker.IsPipeline(outer))
        {
            return $"'{type.Name}' inside pipeline '{outer.Name}', so nothing runs it. Move it out of '{type.Name}' into '{outer.Name}'";
        }

        var kind = type switch
        {
            { IsRecord: true, IsValueType: true } => "record struct",
            { IsRecord: true } => "record",
            { TypeKind: TypeKind.Struct } => "struct",
            { TypeKind: TypeKind.Interface } => "interface",
            _ => null,
        };
        return kind is null
            ? $"'{type.Name}', which is no pipeline, so nothing runs it. Write '[Pipeline] static partial class {type.Name}'"
            : $"the {kind} '{type.Name}', which cannot be a pipeline, so nothing runs it. Move it into a '[Pipeline] static partial class'";
    }
}

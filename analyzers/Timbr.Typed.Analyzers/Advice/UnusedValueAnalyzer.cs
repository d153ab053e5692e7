using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Timbr.Typed.Analyzers.Sharing;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Analyzers.Advice;

/// <summary>TIMBR032: reads the bodies of a pipeline's slots for the parameters that they use.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnusedValueAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [AdviceRules.UnusedValues];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(Names.Pipeline) is not null)
            {
                start.RegisterSymbolStartAction(Start, SymbolKind.NamedType);
            }
        });
    }

    private static void Start(SymbolStartAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!PipelineChecker.IsPipeline(type))
        {
            return;
        }

        var used = new ConcurrentDictionary<IParameterSymbol, bool>(SymbolEqualityComparer.Default);
        var written = new ConcurrentDictionary<IMethodSymbol, bool>(SymbolEqualityComparer.Default);
        context.RegisterOperationAction(
            operation => used.TryAdd(Declared(((IParameterReferenceOperation)operation.Operation).Parameter), true), OperationKind.ParameterReference);
        context.RegisterOperationAction(
            operation =>
            {
                if (operation.ContainingSymbol is IMethodSymbol method && !OnlyThrows(operation.Operation))
                {
                    written.TryAdd(method.PartialDefinitionPart ?? method, true);
                }
            },
            OperationKind.MethodBody);
        context.RegisterSymbolEndAction(end => End(end, used, written));
    }

    private static void End(SymbolAnalysisContext context, ConcurrentDictionary<IParameterSymbol, bool> used, ConcurrentDictionary<IMethodSymbol, bool> written)
    {
        var type = (INamedTypeSymbol)context.Symbol;

        // Most slots use what they take, and then there is nothing to check.
        if (!written.Keys.Any(method => method.Attribute(Names.Slot) is not null && method.Parameters.Any(p => IsIdle(p, used)))
            || CheckedPipelines.Of(type, context.Compilation, context.CancellationToken) is not { IsValid: true } pipeline)
        {
            return;
        }

        var advice = new AdviceContext(pipeline, context.ReportDiagnostic);
        foreach (var slot in pipeline.Slots)
        {
            if (slot is { Method: { } method, IsReused: false } && written.ContainsKey(method))
            {
                UnusedValues.Check(advice, slot, parameter => IsIdle(parameter, used) && written.ContainsKey((IMethodSymbol)parameter.ContainingSymbol));
            }
        }
    }

    private static bool IsIdle(IParameterSymbol parameter, ConcurrentDictionary<IParameterSymbol, bool> used) =>
        SlotBinding.IsCounted(parameter) && !IsDiscard(parameter.Name) && !used.ContainsKey(parameter);

    // '_' and '_1' say that the value is known not to be used.
    private static bool IsDiscard(string name) => name.StartsWith("_", StringComparison.Ordinal) && name.All(c => c is '_' or (>= '0' and <= '9'));

    // The body of a partial method has parameters of its own.
    private static IParameterSymbol Declared(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { PartialDefinitionPart: { } declaration } ? declaration.Parameters[parameter.Ordinal] : parameter;

    // A slot that is still to be written uses nothing yet.
    private static bool OnlyThrows(IOperation body)
    {
        if (body is not IMethodBodyOperation method || (method.BlockBody ?? method.ExpressionBody) is not { Operations.Length: 1 } block)
        {
            return false;
        }

        var only = block.Operations[0];
        while (only is IReturnOperation or IConversionOperation or IExpressionStatementOperation && only.ChildOperations.Count == 1)
        {
            only = only.ChildOperations.First();
        }

        return only is IThrowOperation;
    }
}

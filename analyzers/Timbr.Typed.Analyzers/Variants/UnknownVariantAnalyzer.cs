using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Analyzers.Variants;

/// <summary>TIMBR019: a call that chooses a variant which its slot does not have.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnknownVariantAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.OnlyVariants];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(Names.MachineSlot) is not null)
            {
                start.RegisterOperationAction(Analyze, OperationKind.Invocation);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name is "Use" or "Shadow"
            && call.TargetMethod.ContainingType.Is(Names.MachineSlot)
            && call.Arguments.FirstOrDefault(a => a.Parameter?.Type.SpecialType == SpecialType.System_String)?.Value is { ConstantValue: { HasValue: true, Value: string name } } argument
            && ChosenSlot.Of(call, context.Compilation, context.CancellationToken) is { } slot
            && !slot.Variants.Contains(name))
        {
            var others = slot.Variants.Count == 0 ? "It has none." : $"It has: {string.Join(", ", slot.Variants.Select(variant => $"'{variant}'"))}.";
            context.ReportDiagnostic(Diagnostic.Create(Rules.OnlyVariants, argument.Syntax.GetLocation(), $"{slot.Title} has no variant '{name}'. {others}"));
        }
    }
}

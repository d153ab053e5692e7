using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Analyzers.Advice;

/// <summary>TIMBR031: an asynchronous slot that takes no token, but calls what accepts one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IgnoredCancellationAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.IgnoredCancellation, "An asynchronous slot can be cancelled", "{0}", "Timbr.Pipelines", DiagnosticSeverity.Info, isEnabledByDefault: true,
        "A machine that gives its messages up cancels the token of the one in hand; a slot that takes no token is waited for.",
        RuleIds.HelpLink(RuleIds.IgnoredCancellation));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(Names.Pipeline) is not null)
            {
                start.RegisterOperationBlockAction(Analyze);
            }
        });
    }

    private static void Analyze(OperationBlockAnalysisContext context)
    {
        if (context.OwningSymbol is not IMethodSymbol method
            || method.Attribute(Names.Slot) is not { } mark
            || !Asynchrony.IsTask(method.ReturnType)
            || !PipelineChecker.IsPipeline(method.ContainingType)
            || method.Parameters.Any(p => p.Type.Is(Names.CancellationToken)))
        {
            return;
        }

        var called = context.OperationBlocks
            .SelectMany(block => block.DescendantsAndSelf())
            .OfType<IInvocationOperation>()
            .FirstOrDefault(call => AcceptsToken(call, context.Compilation, method.ContainingType));
        if (called is not null)
        {
            var target = called.TargetMethod;
            context.ReportDiagnostic(Diagnostic.Create(
                Rule, method.Locations[0],
                $"{Title(method, mark)} takes no CancellationToken, but calls '{target.ContainingType.ToMessage()}.{target.Name}', which accepts one. Take it as the last parameter, and pass it on."));
        }
    }

    private static string Title(IMethodSymbol method, AttributeData mark) => mark.Named<string>("Variant") is { } variant
        ? $"Variant '{variant}' of slot {mark.Argument<int>(0)}"
        : $"Slot {mark.Argument<int>(0)} '{mark.Named<string>("Name") ?? method.Name}'";

    internal static bool AcceptsToken(IInvocationOperation call, Compilation compilation, INamedTypeSymbol within)
    {
        var tokens = call.Arguments.Where(a => a.Parameter?.Type.Is(Names.CancellationToken) is true).ToList();
        return tokens.Count > 0
            ? tokens.All(a => a.ArgumentKind == ArgumentKind.DefaultValue)
            : Overloads(call.TargetMethod).Any(overload => IsSameWithToken(call.TargetMethod, overload) && compilation.IsSymbolAccessibleWithin(overload, within));
    }

    private static IEnumerable<IMethodSymbol> Overloads(IMethodSymbol method)
    {
        for (var type = method.ContainingType; type is not null; type = type.BaseType)
        {
            foreach (var overload in type.GetMembers(method.Name).OfType<IMethodSymbol>())
            {
                if (overload.IsStatic == method.IsStatic && overload.Arity == method.Arity)
                {
                    yield return method.Arity == 0 ? overload : overload.Construct(method.TypeArguments.ToArray());
                }
            }
        }
    }

    private static bool IsSameWithToken(IMethodSymbol method, IMethodSymbol overload) =>
        overload.Parameters.Length == method.Parameters.Length + 1
        && overload.Parameters[method.Parameters.Length].Type.Is(Names.CancellationToken)
        && method.Parameters.Zip(overload.Parameters, (own, other) => own.RefKind == other.RefKind && SymbolEqualityComparer.Default.Equals(own.Type, other.Type)).All(same => same);
}

using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Generators.Wiring;

/// <summary>
/// The types that the generator adds to pipelines. It does not see what it adds itself: to it they do not exist, to the analyzer
/// they do. Both refuse them, so that no pipeline is right to the one and not to the other.
/// </summary>
internal static class GeneratedTypes
{
    /// <summary>The generated type that is mentioned; null for none.</summary>
    public static ITypeSymbol? In(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => In(array.ElementType),
        INamedTypeSymbol named => IsGenerated(named) ? named : named.TypeArguments.Select(In).FirstOrDefault(t => t is not null),
        _ => null,
    };

    /// <summary>The type as messages show it, with the pipeline that it belongs to.</summary>
    public static string NameOf(ITypeSymbol generated, INamedTypeSymbol pipeline) => $"{(generated.ContainingType ?? pipeline).Name}.{generated.Name}";

    private static bool IsGenerated(INamedTypeSymbol type) =>
        type is { Name: "Evaluation" or "States" or "Machine", Arity: 0 }
        && (type is IErrorTypeSymbol missing ? IsMissing(missing) : !type.DeclaringSyntaxReferences.IsEmpty && type.ContainingType is { } owner && PipelineChecker.IsPipeline(owner) && !SlotNaming.IsTaken(owner, type.Name));

    // A simple name that nothing answers to, or nothing but a generic type, is the pipeline's own.
    private static bool IsMissing(IErrorTypeSymbol type) =>
        type.ContainingType is { } owner ? PipelineChecker.IsPipeline(owner)
        : type.CandidateReason == CandidateReason.WrongArity || type.ContainingNamespace is not { IsGlobalNamespace: false };
}

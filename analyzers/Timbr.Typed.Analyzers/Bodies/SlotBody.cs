using Microsoft.CodeAnalysis;
using Timbr.Typed.Analyzers.Sharing;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Analyzers.Bodies;

/// <summary>A slot whose function is looked into.</summary>
internal sealed class SlotBody(Compilation compilation, INamedTypeSymbol type, IMethodSymbol method, AttributeData mark, CancellationToken cancellation)
{
    public IMethodSymbol Method { get; } = method;

    /// <summary>How a sentence about it starts.</summary>
    public string Title { get; } = new Slot
    {
        Number = mark.Argument<int>(0),
        Name = mark.Named<string>("Name") ?? method.Name,
        Location = Location.None,
    }.Title;

    /// <summary>The parameters that receive a value which others hold as well.</summary>
    public IEnumerable<(ISymbol Parameter, Origin Origin)> Given =>
        Method.Parameters.Where(p => IsGiven(p) && !p.Type.IsInert()).Select(p => ((ISymbol)p, Origin.Of(p, p.Type)));

    /// <summary>What a parameter receives, in the words of a message.</summary>
    public string Describe(IParameterSymbol parameter)
    {
        var pipeline = CheckedPipelines.Of(type, compilation, cancellation);
        var given = pipeline.Slots.Concat(pipeline.Strays)
            .Where(slot => SymbolEqualityComparer.Default.Equals(slot.Method?.OriginalDefinition.PartialImplementationPart ?? slot.Method?.OriginalDefinition, Method))
            .SelectMany(slot => slot.Bindings)
            .Where(bound => bound.Kind == BindingKind.Value && bound.Parameter.Ordinal == parameter.Ordinal)
            .Select(bound => SlotBinding.Describe(pipeline, bound.Value))
            .FirstOrDefault();
        return given ?? "a value it was given";
    }

    private static bool IsGiven(IParameterSymbol parameter) =>
        parameter.RefKind is RefKind.None or RefKind.In
        && !parameter.HasExplicitDefaultValue
        && parameter.Attribute(Names.State) is null
        && parameter.Attribute(Names.Id) is null;
}

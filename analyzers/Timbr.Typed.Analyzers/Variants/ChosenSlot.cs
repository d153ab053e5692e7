using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Timbr.Typed.Analyzers.Sharing;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Analyzers.Variants;

/// <summary>The slot of which a call chooses a variant: <c>machine.Slots.Region</c>. Not for keeping: it holds symbols.</summary>
internal sealed class ChosenSlot
{
    private readonly INamedTypeSymbol _pipeline;
    private readonly string _name;
    private readonly int? _number;

    private ChosenSlot(INamedTypeSymbol pipeline, string name, int? number, IReadOnlyList<string> variants)
    {
        _pipeline = pipeline;
        _name = name;
        _number = number;
        Variants = variants;
    }

    /// <summary>The names of the variants that it has.</summary>
    public IReadOnlyList<string> Variants { get; }

    /// <summary>How a sentence about it starts.</summary>
    public string Title => $"Slot {(_number is { } number ? number.ToString(CultureInfo.InvariantCulture) + " " : "")}'{_name}' of pipeline '{_pipeline.Name}'";

    /// <summary>The slot that the call is made of; null where its variants are not known for sure.</summary>
    public static ChosenSlot? Of(IInvocationOperation call, Compilation compilation, CancellationToken cancellation)
    {
        var receiver = call.Instance;
        while (receiver is IConversionOperation or IParenthesizedOperation)
        {
            receiver = receiver.ChildOperations.First();
        }

        if (receiver is not IPropertyReferenceOperation { Property: { IsIndexer: false, ContainingType: { ContainingType.ContainingType: { } pipeline } slots } property }
            || !slots.BaseType.Is(Names.MachineSlots)
            || !PipelineChecker.IsPipeline(pipeline))
        {
            return null;
        }

        return SymbolEqualityComparer.Default.Equals(pipeline.ContainingAssembly, compilation.Assembly)
            ? Declared(CheckedPipelines.Of(pipeline, compilation, cancellation), property.Name)
            : Published(pipeline, property.Name);
    }

    /// <summary>The generated constant with the name of a variant; null for none.</summary>
    public IFieldSymbol? Constant(string variant) => Constants(_pipeline, _name)?.FirstOrDefault(field => field.ConstantValue is string name && name == variant);

    // What a pipeline has that is wrong shows once it is mended.
    private static ChosenSlot? Declared(Pipeline pipeline, string name) => pipeline.IsValid && pipeline.Slots.FirstOrDefault(slot => slot.Name == name) is { } found
        ? new ChosenSlot(pipeline.Type, name, found.Number, [.. found.Variants.Select(variant => variant.Name)])
        : null;

    // The methods of another assembly are private, and seldom to be seen. The constants are public.
    private static ChosenSlot? Published(INamedTypeSymbol pipeline, string name) => Constants(pipeline, name) is { } constants
        ? new ChosenSlot(pipeline, name, null, [.. constants.Select(field => field.ConstantValue).OfType<string>()])
        : null;

    // There is no class for a slot called as what it would contain, and none at all beside one that users declare.
    private static IEnumerable<IFieldSymbol>? Constants(INamedTypeSymbol pipeline, string name) =>
        name != "Variants" && pipeline.GetTypeMembers("Slots").FirstOrDefault(type => type.Attribute(Names.GeneratedCode) is not null) is { } slots
            ? slots.GetTypeMembers(name).SelectMany(slot => slot.GetTypeMembers("Variants")).SelectMany(variants => variants.GetMembers().OfType<IFieldSymbol>())
            : null;
}

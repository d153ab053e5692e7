using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Editing;

/// <summary>Types, attributes and names as the user would write them at a place.</summary>
internal sealed class WiringText(Pipeline pipeline, SyntaxNode place)
{
    private static readonly SymbolDisplayFormat Nullable = SymbolDisplayFormat.MinimallyQualifiedFormat.AddMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat Oblivious = SymbolDisplayFormat.MinimallyQualifiedFormat.RemoveMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private readonly SemanticModel _model = pipeline.Compilation.GetSemanticModel(place.SyntaxTree);

    public string Type(ITypeSymbol type) =>
        type.ToMinimalDisplayString(_model, place.SpanStart, _model.GetNullableContext(place.SpanStart).AnnotationsEnabled() ? Nullable : Oblivious);

    /// <summary>A type where question marks may not stand.</summary>
    public string PlainType(ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.None).ToMinimalDisplayString(_model, place.SpanStart, Oblivious);

    /// <summary>The mark that binds a parameter to a value, without its brackets: <c>Input</c>, <c>From(nameof(Energy))</c>.</summary>
    public string Mark(int value) => value == Binding.Input ? Attribute(Names.Input) : $"{Attribute(Names.From)}({Reference(pipeline.Slots[value])})";

    public string Attribute(string metadataName)
    {
        var name = pipeline.Compilation.GetTypeByMetadataName(metadataName)?.ToMinimalDisplayString(_model, place.SpanStart) ?? metadataName;
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
    }

    /// <summary>A parameter name for a value: that of its slot, or the one that other slots give the message.</summary>
    public static string ParameterName(Pipeline pipeline, int value)
    {
        var name = value != Binding.Input ? pipeline.Slots[value].Name
            : pipeline.Slots.SelectMany(s => s.Bindings).FirstOrDefault(b => b is { Kind: BindingKind.Value, Value: Binding.Input }).Parameter?.Name ?? "message";
        return Symbols.Escape(char.ToLowerInvariant(name[0]) + name.Substring(1));
    }

    private string Reference(Slot slot)
    {
        if (slot.Method is not { } method)
        {
            return slot.Number.ToString(CultureInfo.InvariantCulture);
        }

        var isOnlyOne = pipeline.Slots.Concat(pipeline.Strays).Count(s => s.Name == method.Name || s.Method?.Name == method.Name) == 1;
        var isNamed = slot.Name == method.Name || (isOnlyOne && !slot.IsReused);
        return !isNamed ? SymbolDisplay.FormatLiteral(slot.Name, quote: true)
            : slot.IsReused ? $"nameof({PlainType(method.ContainingType)}.{Symbols.Escape(method.Name)})"
            : $"nameof({Symbols.Escape(method.Name)})";
    }
}

using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Slots;

/// <summary>How source in a pipeline class names types, attributes and the values of slots.</summary>
internal sealed class ValueText(Pipeline pipeline, SyntaxNode file, int position)
{
    private readonly SemanticModel _model = pipeline.Compilation.GetSemanticModel(file.SyntaxTree);

    private static readonly SymbolDisplayFormat Nullable =
        SymbolDisplayFormat.MinimallyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat Oblivious =
        SymbolDisplayFormat.MinimallyQualifiedFormat.RemoveMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public ValueText(Pipeline pipeline, SyntaxNode place)
        : this(pipeline, place, place.SpanStart)
    {
    }

    /// <summary>The type, as short as the usings at the place allow, with question marks where they mean something.</summary>
    public string Type(ITypeSymbol type) => type.ToMinimalDisplayString(_model, position, _model.GetNullableContext(position).AnnotationsEnabled() ? Nullable : Oblivious);

    /// <summary>The type where no question mark may stand, as in <c>typeof</c>.</summary>
    public string PlainType(ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.None).ToMinimalDisplayString(_model, position, Oblivious);

    /// <summary>The name that an attribute has between its brackets.</summary>
    public string Attribute(string metadataName)
    {
        const string Suffix = "Attribute";
        var name = _model.Compilation.GetTypeByMetadataName(metadataName)?.ToMinimalDisplayString(_model, position) ?? metadataName;
        return name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name;
    }

    /// <summary>The attribute that binds a parameter to a value, or to its text as a string: <c>[From(nameof(Energy))]</c>.</summary>
    public string Binding(int value, bool asJson = false) => $"[{Mark(value, asJson)}]";

    /// <summary>The same without its brackets, where the value is named by a number if one is given.</summary>
    public string Mark(int value, bool asJson = false, int? number = null) => value == Generators.Wiring.Binding.Input
        ? $"{Attribute(Names.Input)}{(asJson ? "(AsJson = true)" : "")}"
        : $"{Attribute(Names.From)}({number?.ToString(CultureInfo.InvariantCulture) ?? Reference(value)}{(asJson ? ", AsJson = true" : "")})";

    /// <summary>What names a slot in <c>[From]</c>.</summary>
    public string Reference(int value)
    {
        var slot = pipeline.Slots[value];
        if (slot.Method is not { } method)
        {
            return value.ToString(CultureInfo.InvariantCulture);
        }

        // A method's name means the slot of that name first, and then the slot of the only method of that name.
        var isOnlyOne = pipeline.Slots.Concat(pipeline.Strays).Count(s => s.Name == method.Name || s.Method?.Name == method.Name) == 1;
        return slot.Name != method.Name && (slot.IsReused || !isOnlyOne) ? SymbolDisplay.FormatLiteral(slot.Name, quote: true)
            : slot.IsReused ? $"nameof({PlainType(method.ContainingType)}.{Symbols.Escape(method.Name)})"
            : $"nameof({Symbols.Escape(method.Name)})";
    }

    /// <summary>A name for a parameter that receives a value: what other slots call it, or else after the value.</summary>
    public string Parameter(int value, params string[] taken)
    {
        var name = pipeline.Slots.SelectMany(s => s.IsReused ? [] : s.Bindings)
            .FirstOrDefault(b => b.Kind == BindingKind.Value && b.Value == value).Parameter?.Name ?? Stem(value);
        var free = name;
        for (var i = 2; taken.Contains(free); i++)
        {
            free = name + i.ToString(CultureInfo.InvariantCulture);
        }

        return SyntaxFacts.GetKeywordKind(free) == SyntaxKind.None ? free : "@" + free;
    }

    private string Stem(int value)
    {
        var name = value != Generators.Wiring.Binding.Input ? pipeline.Slots[value].Name
            : pipeline.Input is INamedTypeSymbol { SpecialType: SpecialType.None, IsGenericType: false, Name.Length: > 0 } input ? input.Name
            : "message";
        return char.ToLowerInvariant(name[0]) + name.Substring(1);
    }
}

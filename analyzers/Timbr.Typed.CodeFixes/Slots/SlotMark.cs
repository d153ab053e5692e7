using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.CodeFixes.Remedies;
using Timbr.Typed.CodeFixes.Types;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Slots;

/// <summary>The <c>[Slot]</c> or <c>[SlotFrom]</c> of a slot.</summary>
internal static class SlotMark
{
    /// <summary>Whether the number belongs to a function.</summary>
    public static bool IsTaken(Slot slot) => !slot.IsGap || slot.IsUnknown;

    /// <summary>Every mark of the pipeline, variants included, with its number.</summary>
    public static IEnumerable<(AttributeData Mark, int Number)> All(Pipeline pipeline) =>
        pipeline.Type.Attributes(Names.SlotFrom).Concat(Methods(pipeline.Type).Select(m => m.Attribute(Names.Slot)!)).Select(mark => (mark, mark.Argument<int>(0)));

    /// <summary>The methods that are declared as slots, variants included.</summary>
    public static IEnumerable<IMethodSymbol> Methods(INamedTypeSymbol type) => type.GetMembers().OfType<IMethodSymbol>().Where(m => m.Attribute(Names.Slot) is not null);

    /// <summary>The methods that are declared as variants of a number.</summary>
    public static IEnumerable<IMethodSymbol> Variants(INamedTypeSymbol type, int number) =>
        Methods(type).Where(m => m.Attribute(Names.Slot) is { } mark && mark.Argument<int>(0) == number && mark.Named<string>("Variant") is not null);

    public static AttributeData? Of(Site site, Slot slot) => slot.IsReused || slot.Method is null
        ? site.Type.Attributes(Names.SlotFrom).FirstOrDefault(a => PipelineDeclaration.Place(a, site.Cancellation) == slot.Location)
        : slot.Method.Attribute(Names.Slot);

    /// <summary>Writes another number into a mark, or into <c>[From(3)]</c>; nothing where it is declared elsewhere.</summary>
    public static IEnumerable<Edit> Renumber(Site site, AttributeData? mark, int number) => AttributeText.Of(site, mark)?.ArgumentList?.Arguments.FirstOrDefault(a => IsFirst(mark!, a)) is { } argument
        ? [Edit.Replace(argument.Expression, number.ToString(CultureInfo.InvariantCulture))]
        : [];

    /// <summary>Names the slot with <c>Name = "..."</c>.</summary>
    public static IEnumerable<Edit> Name(Site site, Slot slot, string name)
    {
        if (AttributeText.Of(site, Of(site, slot)) is not { } mark)
        {
            return [];
        }

        var literal = SymbolDisplay.FormatLiteral(name, quote: true);
        return AttributeText.Argument(mark, "Name") is { } named ? [Edit.Replace(named.Expression, literal)] : [AttributeText.With(mark, $"Name = {literal}")];
    }

    // Arguments may be named, and then stand in any order.
    private static bool IsFirst(AttributeData mark, AttributeArgumentSyntax argument) => argument.NameEquals is null
        && (argument.NameColon is { } name ? name.Name.Identifier.ValueText == mark.AttributeConstructor?.Parameters[0].Name : ((AttributeArgumentListSyntax)argument.Parent!).Arguments.First() == argument);
}

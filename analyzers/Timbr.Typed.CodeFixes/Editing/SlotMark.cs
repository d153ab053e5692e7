using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Editing;

/// <summary>The <c>[Slot]</c> or <c>[SlotFrom]</c> of a slot.</summary>
internal static class SlotMark
{
    /// <summary>Gives the slot another number; nothing where its mark is not found.</summary>
    public static IEnumerable<Edit> Renumber(FaultSite site, Slot slot, int number) => Renumber(Of(site, slot), number);

    /// <summary>Gives the variants of a number another one.</summary>
    public static IEnumerable<Edit> RenumberVariants(FaultSite site, int from, int to) =>
        site.Pipeline.Type.Attributes(Names.SlotFrom).Concat(Variants(site.Pipeline.Type, from).Select(v => v.Attribute(Names.Slot)!))
            .Where(mark => mark.Argument<int>(0) == from && IsVariant(mark))
            .SelectMany(mark => Renumber(Syntax(site, mark), to));

    /// <summary>The methods that are declared as variants of a number.</summary>
    public static IEnumerable<IMethodSymbol> Variants(INamedTypeSymbol type, int number) =>
        type.GetMembers().OfType<IMethodSymbol>().Where(m => m.Attribute(Names.Slot) is { } mark && mark.Argument<int>(0) == number && IsVariant(mark));

    /// <summary>Names the slot with <c>Name = "..."</c>.</summary>
    public static IEnumerable<Edit> Name(FaultSite site, Slot slot, string name)
    {
        if (Of(site, slot)?.ArgumentList is not { Arguments: { Count: > 0 } arguments })
        {
            return [];
        }

        var literal = SymbolDisplay.FormatLiteral(name, quote: true);
        return arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == "Name") is { } named
            ? [Edit.Replace(named.Expression, literal)]
            : [Edit.After(arguments.Last(), $", Name = {literal}")];
    }

    private static AttributeSyntax? Of(FaultSite site, Slot slot)
    {
        var mark = slot.IsReused || slot.Method is null
            ? site.Pipeline.Type.Attributes(Names.SlotFrom).FirstOrDefault(a => PipelineDeclaration.Place(a, site.Cancellation) == slot.Location)
            : slot.Method.Attribute(Names.Slot);
        return mark is null ? null : Syntax(site, mark);
    }

    private static AttributeSyntax? Syntax(FaultSite site, AttributeData mark) =>
        mark.ApplicationSyntaxReference?.GetSyntax(site.Cancellation) is AttributeSyntax syntax && site.Draft.DocumentOf(syntax.SyntaxTree) is not null ? syntax : null;

    private static IEnumerable<Edit> Renumber(AttributeSyntax? mark, int number) => mark?.ArgumentList?.Arguments.FirstOrDefault(IsNumber) is { } argument
        ? [Edit.Replace(argument.Expression, number.ToString(CultureInfo.InvariantCulture))]
        : [];

    private static bool IsVariant(AttributeData mark) => mark.Named<string>("Variant") is not null;

    // Arguments may be named, and then stand in any order.
    private static bool IsNumber(AttributeArgumentSyntax argument) =>
        argument.NameEquals is null && (argument.NameColon is not { } name ? ((AttributeArgumentListSyntax)argument.Parent!).Arguments.First() == argument : name.Name.Identifier.ValueText == "number");
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.CodeFixes.Remedies;
using Timbr.Typed.CodeFixes.Types;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Slots;

/// <summary>The <c>[From]</c> or <c>[Input]</c> of a parameter, and the value that it receives without one.</summary>
internal static class ValueMark
{
    public static AttributeData? Of(IParameterSymbol parameter) => parameter.Attribute(Names.From) ?? parameter.Attribute(Names.Input);

    /// <summary>The parameters that count, in order, with the value that each receives itself or as its text.</summary>
    public static IReadOnlyList<(IParameterSymbol Parameter, int Value)> Positional(IMethodSymbol method, int number) =>
        [.. method.Parameters.Where(SlotBinding.IsCounted).Select((parameter, position) => (parameter, ValueAt(number, position)))];

    /// <summary>The value at a position: the outputs from the nearest on, the message, and the texts in the same order.</summary>
    public static int ValueAt(int number, int position) => number - 1 - (position % (number + 1));

    /// <summary>Marks the parameter with the value that it receives, which may have another number then; a mark that it has is replaced.</summary>
    public static IEnumerable<Edit> Bind(Site site, Slot slot, IParameterSymbol parameter, int value, int? number = null)
    {
        if (site.Syntax<ParameterSyntax>(parameter) is not { } syntax)
        {
            return [];
        }

        // A string could be the value as well; a JsonText is nothing else.
        var position = ((IMethodSymbol)parameter.ContainingSymbol).Parameters.Take(parameter.Ordinal).Count(SlotBinding.IsCounted);
        var asJson = SlotBinding.IsCounted(parameter) && position > slot.Number && parameter.Type.SpecialType == SpecialType.System_String;
        var mark = new ValueText(site.Pipeline, syntax).Mark(value, asJson, number);
        return [AttributeText.Of(site, Of(parameter)) is { } present ? Edit.Replace(present, mark) : Edit.Before(syntax, $"[{mark}] ")];
    }
}

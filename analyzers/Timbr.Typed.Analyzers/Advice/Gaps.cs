using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Analyzers.Advice;

/// <summary>TIMBR016: numbers below the last slot that no method has. Those that <c>Slots = n</c> adds at the end are meant.</summary>
internal static class Gaps
{
    public static void Check(AdviceContext context)
    {
        var slots = context.Pipeline.Slots;
        for (var number = 0; number < slots.Count; number++)
        {
            if (!slots[number].IsGap)
            {
                continue;
            }

            var above = slots.FindIndex(number, slot => !slot.IsGap);
            if (above < 0)
            {
                return;
            }

            Report(context, number, slots[above]);
            number = above;
        }
    }

    private static void Report(AdviceContext context, int number, Slot above)
    {
        var pipeline = context.Pipeline;
        var signature = Signature(pipeline, number);
        var first = number.ToString(CultureInfo.InvariantCulture);
        var numbers = above.Number - number == 1
            ? $"Number {first} before {above.Reference} is no slot, so it passes on"
            : $"Numbers {first} to {(above.Number - 1).ToString(CultureInfo.InvariantCulture)} before {above.Reference} are no slots, so they pass on";
        context.Report(
            AdviceRules.Gap, above.Location,
            $"{numbers} {SlotBinding.Describe(pipeline, number - 1)}. Renumber the slots, or declare '{signature}'.",
            AdviceProperties.Of(AdviceProperties.Signature, signature).Add(AdviceProperties.Number, first));
    }

    /// <summary>A slot that would do in the gap's place: it takes the value before it, and gives one of the same type.</summary>
    private static string Signature(Pipeline pipeline, int number)
    {
        var slot = pipeline.Slots[number];
        var type = slot.Output!.ToMessage();
        return $"[Slot({number.ToString(CultureInfo.InvariantCulture)})] static {type} {slot.Name}({type} {ParameterName(pipeline, number - 1)})";
    }

    private static string ParameterName(Pipeline pipeline, int value)
    {
        if (value != Binding.Input)
        {
            return CamelCase(pipeline.Slots[value].Name);
        }

        var taken = pipeline.Slots.SelectMany(s => s.Bindings).FirstOrDefault(b => b is { Kind: BindingKind.Value, Value: Binding.Input }).Parameter;
        return taken is null ? "message" : Symbols.Escape(taken.Name);
    }

    private static string CamelCase(string name)
    {
        var camel = char.ToLowerInvariant(name[0]) + name.Substring(1);
        return SyntaxFacts.GetKeywordKind(camel) == SyntaxKind.None ? camel : "@" + camel;
    }
}

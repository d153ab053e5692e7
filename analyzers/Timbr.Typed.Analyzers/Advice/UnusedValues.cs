using Microsoft.CodeAnalysis;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Analyzers.Advice;

/// <summary>TIMBR032: parameters by position that only keep others in their places, or that nothing needs.</summary>
internal static class UnusedValues
{
    public static void Check(AdviceContext context, Slot slot, Func<IParameterSymbol, bool> isIdle)
    {
        var pipeline = context.Pipeline;
        var positional = slot.Bindings.Where(b => SlotBinding.IsCounted(b.Parameter)).ToList();
        var isMessageKnown = IsMessageKnown(pipeline, isIdle);
        var unused = positional.Where(b => isIdle(b.Parameter) && (b.Value != Binding.Input || b.Kind != BindingKind.Value || isMessageKnown)).ToList();
        if (unused.Count == 0)
        {
            return;
        }

        var moved = positional.Skip(positional.IndexOf(unused[0])).Except(unused).ToList();
        var names = And(unused.Select(b => $"'{b.Parameter.Name}'"));
        var reason = moved.Count == 0 ? "" : $", which {(unused.Count == 1 ? "keeps its place" : "keep their places")} for {And(moved.Select(b => $"'{b.Parameter.Name}'"))}";
        var advice = moved.Count == 0 ? $"Leave {names} out"
            : $"Take {And(moved.Select(b => $"'{Bound(pipeline, b)}'"))}, and leave {names} out";
        context.Report(
            AdviceRules.UnusedValues, SlotBinding.PlaceOf(slot, unused[0].Parameter), $"{slot.Title} does not use {names}{reason}. {advice}.",
            AdviceProperties.Of(AdviceProperties.Unused, string.Join(",", unused.Select(b => b.Parameter.Name))));
    }

    // Where no slot uses the message, those that take it say at least what it is.
    private static bool IsMessageKnown(Pipeline pipeline, Func<IParameterSymbol, bool> isIdle) =>
        pipeline.Attribute is { AttributeClass.IsGenericType: true }
        || pipeline.Slots.Any(slot => slot.Bindings.Any(b => b is { Kind: BindingKind.Value, Value: Binding.Input } && !isIdle(b.Parameter)));

    private static string Bound(Pipeline pipeline, Binding binding)
    {
        var modifier = binding.Parameter.RefKind == RefKind.In ? "in " : "";
        return $"{NamedBinding.MarkOf(pipeline, binding.Value)} {modifier}{binding.Parameter.Type.ToMessage()} {Symbols.Escape(binding.Parameter.Name)}";
    }

    private static string And(IEnumerable<string> parts)
    {
        var all = parts.ToList();
        return all.Count == 1 ? all[0] : $"{string.Join(", ", all.Take(all.Count - 1))} and {all[all.Count - 1]}";
    }
}

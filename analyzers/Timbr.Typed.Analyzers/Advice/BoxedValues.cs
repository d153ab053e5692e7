using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Analyzers.Advice;

/// <summary>TIMBR030: structs that a parameter takes as an object or an interface.</summary>
internal static class BoxedValues
{
    public static void Check(AdviceContext context)
    {
        var pipeline = context.Pipeline;
        foreach (var (slot, binding) in context.Values)
        {
            if (SlotBinding.TypeOf(pipeline, binding.Value) is { } value && pipeline.Compilation.ClassifyConversion(value, binding.Parameter.Type).IsBoxing)
            {
                var type = value.ToMessage();
                var advice = slot.IsReused ? "Call the method from a [Slot] method if that costs too much" : $"Take '{type} {binding.Parameter.Name}'";
                context.Report(
                    AdviceRules.BoxedValue, SlotBinding.PlaceOf(slot, binding.Parameter),
                    $"{slot.Title} {SlotBinding.Receives(pipeline, slot, binding, value)}, boxed for each message. {advice}.",
                    AdviceProperties.Of(AdviceProperties.Type, type));
            }
        }
    }
}

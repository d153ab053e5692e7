using Microsoft.CodeAnalysis;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Analyzers.Advice;

/// <summary>TIMBR007: what may be null, or holds what may be null, meets a parameter that says otherwise.</summary>
internal static class NullIntoNonNullable
{
    public static void Check(AdviceContext context)
    {
        var flow = new NullFlow(context.Pipeline);
        foreach (var (slot, binding) in context.Values)
        {
            if (SlotBinding.TypeOf(context.Pipeline, binding.Value) is not { } value)
            {
                continue;
            }

            if (flow.IsNullRefused(binding, value))
            {
                Report(context, slot, binding, value, "which may be null", Nullable(binding.Parameter.Type));
            }
            else if (!NestedNullability.Fits(context.Pipeline.Compilation, value, binding.Parameter.Type))
            {
                Report(context, slot, binding, value, "which differs in what may be null", NestedNullability.Fitting(value, binding.Parameter.Type));
            }
        }
    }

    private static void Report(AdviceContext context, Slot slot, Binding binding, ITypeSymbol value, string problem, ITypeSymbol fitting)
    {
        var type = fitting.ToMessage();
        context.Report(
            AdviceRules.NullIntoNonNullable, SlotBinding.PlaceOf(slot, binding.Parameter),
            $"{slot.Title} {SlotBinding.Receives(context.Pipeline, slot, binding, value)}, {problem}. {Advice(slot, binding, type)}.",
            AdviceProperties.Of(AdviceProperties.Type, type));
    }

    private static string Advice(Slot slot, Binding binding, string type)
    {
        if (slot.IsReused)
        {
            return $"Call the method from a [Slot] method that takes '{type} {binding.Parameter.Name}'";
        }

        return binding.Parameter.Attribute("System.Diagnostics.CodeAnalysis.DisallowNullAttribute") is not null
            ? "Remove [DisallowNull]"
            : $"Take '{type} {binding.Parameter.Name}'";
    }

    private static ITypeSymbol Nullable(ITypeSymbol type) => type.IsValueType ? type : type.WithNullableAnnotation(NullableAnnotation.Annotated);
}

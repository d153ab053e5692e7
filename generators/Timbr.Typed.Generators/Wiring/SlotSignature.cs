using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Generators.Wiring;

/// <summary>TIMBR008 and 009: what generated code cannot pass, or cannot name.</summary>
internal static class SlotSignature
{
    public static void Check(Pipeline pipeline, Slot slot)
    {
        if (slot.Method!.IsGenericMethod)
        {
            pipeline.Report(Rules.Generic, slot.Location, $"{slot.Title} is generic. Name its types; call the generic method from there.");
        }

        if (slot.Method.IsVararg)
        {
            pipeline.Report(Rules.ParameterModifier, slot.Location, $"{slot.Title} takes '__arglist', which nothing is passed to. Remove it.");
        }

        foreach (var parameter in slot.Method.Parameters)
        {
            if (Modifier(parameter) is { } modifier)
            {
                pipeline.Report(Rules.ParameterModifier, SlotBinding.PlaceOf(slot, parameter), $"{slot.Title} takes '{parameter.Name}' by '{modifier}'. {Advice(slot, parameter, modifier)}.");
            }
        }
    }

    /// <summary>The modifier that a slot's parameter cannot have; null where it has none.</summary>
    public static string? Modifier(IParameterSymbol parameter) => parameter.IsParams ? "params" : parameter.RefKind switch
    {
        RefKind.Out => "out",
        RefKind.RefReadOnlyParameter => "ref readonly",
        RefKind.Ref when parameter.Attribute(Names.State) is null => "ref",
        _ => null,
    };

    private static string Advice(Slot slot, IParameterSymbol parameter, string modifier) => modifier switch
    {
        _ when slot.IsReused => "Call the method from a [Slot] method",
        "params" => "Remove 'params'; every parameter receives one value",
        "out" when parameter.Attribute(Names.State) is not null => "State is passed by 'ref'",
        "ref" => "Take it by value or 'in'; what lasts between messages is '[State] ref'",
        "out" => "Return what the slot gives; several values make one record",
        _ => "Take it by value or 'in'",
    };
}

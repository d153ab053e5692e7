using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Generators.Wiring;

/// <summary>TIMBR004, 013, 018 and 019: the alternatives of slots.</summary>
internal static class SlotVariants
{
    /// <summary>Gives each variant to its slot. A slot that has only variants gets its first one for its function, and a fault.</summary>
    public static void Attach(Pipeline pipeline, SortedDictionary<int, Slot> found, List<SlotVariant> variants)
    {
        foreach (var variant in variants)
        {
            if (variant.Number is < 0 or >= SlotDiscovery.MaxSlots)
            {
                SlotDiscovery.ReportRange(pipeline, variant.Number, variant.SlotName, variant.Location);
                continue;
            }

            if (!found.TryGetValue(variant.Number, out var slot))
            {
                found.Add(variant.Number, slot = StandIn(variant));
                pipeline.Report(
                    Rules.OnlyVariants, variant.Location,
                    $"Slot {Text(variant.Number)} has only variants: {Names(variants, variant.Number)}. Mark the function that runs by default with [Slot({Text(variant.Number)})].");
            }

            if (string.IsNullOrWhiteSpace(variant.Name))
            {
                pipeline.Report(Rules.OnlyVariants, variant.Location, $"A variant of {slot.Reference} has no name. Name it: Variant = \"...\".");
            }
            else if (slot.Variants.Any(v => v.Name == variant.Name))
            {
                pipeline.Report(Rules.SlotNumberTaken, variant.Location, $"{slot.Title} already has a variant '{variant.Name}'. Give this one another name.");
            }
            else
            {
                CheckName(pipeline, slot, variant);
                slot.Variants.Add(variant);
            }
        }
    }

    // A slot without a function of its own may be meant to be called so.
    private static void CheckName(Pipeline pipeline, Slot slot, SlotVariant variant)
    {
        if (variant.GivenName is { } name && name != slot.Name && !slot.IsStandIn)
        {
            pipeline.Report(
                Rules.SlotName, variant.NameLocation ?? variant.Location,
                $"{variant.Title(slot)} has Name = \"{name}\", but its value is called '{slot.Name}', whichever function runs. Leave Name out, or give it to the slot's own function.");
        }
    }

    public static void Check(Pipeline pipeline)
    {
        foreach (var slot in pipeline.Slots.Where(slot => slot.Method is not null))
        {
            foreach (var variant in slot.Variants)
            {
                Check(pipeline, slot, variant);
            }
        }
    }

    private static void Check(Pipeline pipeline, Slot slot, SlotVariant variant)
    {
        if (variant.Method.ReturnType.HasError() || variant.Method.Parameters.Any(p => p.Type.HasError()))
        {
            pipeline.IsIncomplete = true;
            return;
        }

        CallLimits.Check(pipeline, slot, variant);
        if (VariantDifference.Find(pipeline, slot.Method!, variant.Method) is { } difference)
        {
            var advice = variant.IsReused ? "Call the method from a [Slot] method" : "Copy the slot's signature";
            pipeline.Report(Rules.VariantSignature, variant.Location, $"{variant.Title(slot)} {difference}. {advice}.");
        }
    }

    private static Slot StandIn(SlotVariant variant) => new()
    {
        Number = variant.Number,
        Name = variant.SlotName,
        Method = variant.Method,
        Location = variant.Location,
        IsReused = variant.IsReused,
        IsStandIn = true,
    };

    private static string Names(List<SlotVariant> variants, int number) =>
        string.Join(", ", variants.Where(v => v.Number == number).Select(v => $"'{v.Name}'"));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.CodeFixes.Remedies;
using Timbr.Typed.CodeFixes.Slots;
using Timbr.Typed.CodeFixes.Types;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes;

/// <summary>TIMBR003: gives the slot a number that is free.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SlotNumberOutOfRangeFix() : PipelineFix(RuleIds.SlotNumberOutOfRange)
{
    private protected override IEnumerable<Remedy> Propose(Site site)
    {
        if (site.Slot is { } slot)
        {
            return Numbers(site, slot);
        }

        return site.Node.FirstAncestorOrSelf<AttributeSyntax>() is { } mark && AttributeText.Argument(mark, "Slots") is { } count
            ? Counts(mark, count, site.Pipeline.Attribute!.Named<int>("Slots") > 0)
            : [];
    }

    // Where a gap has the right types the slot belongs there; otherwise it comes after the others.
    private static IEnumerable<Remedy> Numbers(Site site, Slot slot)
    {
        var taken = site.Pipeline.Slots.Where(SlotMark.IsTaken).Select(s => s.Number).ToList();
        var free = Enumerable.Range(0, SlotDiscovery.MaxSlots).Where(n => !taken.Contains(n) && n <= site.Pipeline.Slots.Count);
        return free.Select(number => (Number: number, Edits: SlotMark.Renumber(site, SlotMark.Of(site, slot), number).ToList()))
            .Where(option => option.Edits.Count > 0)
            .OrderBy(option => site.Try(option.Edits)?.Faults.Count ?? int.MaxValue)
            .Take(1)
            .Select(option => new Remedy($"Give '{slot.Name}' number {option.Number.ToString(CultureInfo.InvariantCulture)}", RuleIds.SlotNumberOutOfRange, [.. option.Edits]));
    }

    private static IEnumerable<Remedy> Counts(AttributeSyntax mark, AttributeArgumentSyntax count, bool isMany)
    {
        var most = SlotDiscovery.MaxSlots.ToString(CultureInfo.InvariantCulture);
        if (isMany)
        {
            yield return new Remedy($"Declare {most} slots", RuleIds.SlotNumberOutOfRange + ".Count", [Edit.Replace(count.Expression, most)]);
        }

        yield return new Remedy("Remove 'Slots'", RuleIds.SlotNumberOutOfRange + ".Remove", [.. AttributeText.Without(mark, count)]);
    }
}

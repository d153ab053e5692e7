using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.CodeFixes.Editing;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes;

/// <summary>TIMBR003: gives the slot a number that is free.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SlotNumberOutOfRangeFix() : PipelineFix(RuleIds.SlotNumberOutOfRange)
{
    internal override IEnumerable<Remedy> Propose(FaultSite site)
    {
        if (site.Slot is { } slot)
        {
            return Numbers(site, slot);
        }

        var mark = site.Fault.Location.SourceTree!.GetRoot(site.Cancellation).FindNode(site.Fault.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>();
        return mark?.ArgumentList?.Arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == "Slots") is { } count
            ? Counts(mark.ArgumentList, count, site.Pipeline.Attribute!.Named<int>("Slots") > 0)
            : [];
    }

    // Where a gap has the right types the slot belongs there; otherwise it comes after the others.
    private static IEnumerable<Remedy> Numbers(FaultSite site, Slot slot)
    {
        var taken = SlotNumbers.Taken(site.Pipeline);
        var free = Enumerable.Range(0, SlotDiscovery.MaxSlots).Where(n => !taken.Contains(n) && n <= site.Pipeline.Slots.Count);
        return free.Select(number => (Number: number, Edits: SlotMark.Renumber(site, slot, number).ToList()))
            .Where(option => option.Edits.Count > 0)
            .OrderBy(option => site.Try(option.Edits)?.Faults.Count ?? int.MaxValue)
            .Take(1)
            .Select(option => new Remedy($"Give '{slot.Name}' number {option.Number.ToString(CultureInfo.InvariantCulture)}", RuleIds.SlotNumberOutOfRange, [.. option.Edits]));
    }

    private static IEnumerable<Remedy> Counts(AttributeArgumentListSyntax list, AttributeArgumentSyntax count, bool isMany)
    {
        var most = SlotDiscovery.MaxSlots.ToString(CultureInfo.InvariantCulture);
        if (isMany)
        {
            yield return new Remedy($"Declare {most} slots", RuleIds.SlotNumberOutOfRange + ".Count", [Edit.Replace(count.Expression, most)]);
        }

        yield return new Remedy("Remove 'Slots'", RuleIds.SlotNumberOutOfRange + ".Remove", [SeparatedText.Remove(list, count)]);
    }
}

using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;
using Timbr.Typed.CodeFixes.Remedies;
using Timbr.Typed.CodeFixes.Slots;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Refactorings;

/// <summary>
/// Adds a slot before another one and renumbers those from there on. What each parameter receives stays as it is: what would
/// move to another position is bound by name.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(InsertSlotRefactoring)), Shared]
public sealed class InsertSlotRefactoring : PipelineRefactoring
{
    private protected override async Task<IEnumerable<Remedy>> ProposeAsync(Site site, TextSpan span)
    {
        if (!IsSlotHead(site, span) || site is not { Pipeline: { Input: not null } pipeline, Slot: { } slot, Method: { } method } || pipeline.Slots.Count == SlotDiscovery.MaxSlots
            || Renumbering.Before(site, slot.Number) is not { KeepsReused: true, IsPossible: true } renumbering)
        {
            return [];
        }

        var values = new ValueText(pipeline, method);
        var renamed = await SlotRenaming.ShiftAsync(site, slot.Number).ConfigureAwait(false);
        var added = MemberLayout.Before(method, SlotSource.Attribute(values, slot.Number), SlotSource.Identity(pipeline, values, slot.Number - 1, NameFor(site, slot)));
        return
        [
            new Remedy(
                $"Insert a slot before slot {slot.Number.ToString(CultureInfo.InvariantCulture)} '{slot.Name}' and renumber", "InsertSlot",
                [.. renumbering.Numbers(), .. renumbering.Bindings(), .. renamed, added]),
        ];
    }

    // A member with the number's own name is free if it is a slot's, since that one gets the next number and its name.
    private static string NameFor(Site site, Slot slot) =>
        SlotRenaming.IsNumbered(slot) ? slot.Name : SlotSource.FreeName(site.Type, slot.Number);
}

using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;
using Timbr.Typed.CodeFixes.Rewriting;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Refactorings;

/// <summary>
/// Adds a slot before another one and renumbers those from there on. What each parameter receives stays as it is: what would
/// move to another position is bound by name.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(InsertSlotRefactoring)), Shared]
public sealed class InsertSlotRefactoring : RewriteRefactoring
{
    private protected override async Task<IReadOnlyList<Repair>> FindAsync(Document document, TextSpan span, CancellationToken cancellation)
    {
        if (await PipelineSource.FindAsync(document, span, cancellation).ConfigureAwait(false) is not { Pipeline: { IsValid: true, Input: not null } pipeline } place
            || !SlotHead.IsOfSlot(place, span)
            || place.Slot is not { } slot
            || pipeline.Slots.Count == SlotDiscovery.MaxSlots)
        {
            return [];
        }

        var changes = new Changes(document.Project.Solution);
        var renumbering = new Renumbering(place, slot.Number, changes);
        if (!renumbering.TryShift(cancellation))
        {
            return [];
        }

        await SlotRenaming.ShiftAsync(changes, place, slot.Number, cancellation).ConfigureAwait(false);
        var values = new ValueText(pipeline, place.Model, place.Method!.SpanStart);
        MemberLayout.Before(changes, place.Method, SlotSource.Attribute(values, slot.Number), SlotSource.Identity(pipeline, values, slot.Number - 1, NameFor(place, slot)));
        return [new Repair($"Insert a slot before slot {slot.Number.ToString(CultureInfo.InvariantCulture)} '{slot.Name}' and renumber", "InsertSlot", changes)];
    }

    // A member with the number's own name is free if it is a slot's, since that one gets the next number and its name.
    private static string NameFor(PipelineSource place, Slot slot) =>
        SlotRenaming.IsNumbered(slot) ? slot.Name : SlotSource.FreeName(place.Type, slot.Number);
}

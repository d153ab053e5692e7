using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Timbr.Typed.CodeFixes.Remedies;
using Timbr.Typed.CodeFixes.Slots;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes;

/// <summary>
/// TIMBR004: puts the second slot of a number behind the first, and renumbers the later ones. A slot that moves receives other
/// values by position, so the first remedy binds what it received before by name.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SlotNumberTakenFix() : PipelineFix(RuleIds.SlotNumberTaken)
{
    private protected override IEnumerable<Remedy> Propose(Site site)
    {
        if (site.Slot is not { } slot || Renumbering.Behind(site, slot) is not { IsPossible: true } renumbering)
        {
            yield break;
        }

        var number = renumbering.Target.ToString(CultureInfo.InvariantCulture);
        var title = $"Give '{slot.Name}' number {number}{(renumbering.MovesOthers ? ", and renumber the later slots" : "")}";
        var numbers = renumbering.Numbers().ToList();
        if (renumbering.Bindings() is { Count: > 0 } bindings)
        {
            yield return new Remedy($"{title}; bind by name what moves", RuleIds.SlotNumberTaken + ".Named", [.. numbers, .. bindings]);
            yield return new Remedy(title, RuleIds.SlotNumberTaken, [.. numbers]);
            yield break;
        }

        // Nothing to bind, so that both ways are one; a fix of all takes part under either key.
        yield return new Remedy(title, RuleIds.SlotNumberTaken + ".Named", [.. numbers]);
        yield return new Remedy(title, RuleIds.SlotNumberTaken, [.. numbers]);
    }
}

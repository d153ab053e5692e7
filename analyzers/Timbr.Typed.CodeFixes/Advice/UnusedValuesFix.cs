using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Timbr.Typed.Analyzers.Advice;
using Timbr.Typed.CodeFixes.Remedies;
using Timbr.Typed.CodeFixes.Signatures;
using Timbr.Typed.CodeFixes.Slots;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Advice;

/// <summary>
/// TIMBR032: leaves out the parameters that are not used, and binds those behind them by name. Calls of the method in the
/// user's own code leave the arguments out as well.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnusedValuesFix)), Shared]
public sealed class UnusedValuesFix() : PipelineFix(RuleIds.UnusedValues)
{
    private protected override async Task<IEnumerable<Remedy>> ProposeAsync(Site site)
    {
        if (site is not { Slot: { Method: { } method } slot, Diagnostic: { } diagnostic } || !diagnostic.Properties.TryGetValue(AdviceProperties.Unused, out var listed) || listed is null)
        {
            return [];
        }

        var names = listed.Split(',');
        var unused = method.Parameters.Where(p => SlotBinding.IsCounted(p) && names.Contains(p.Name)).ToList();
        var bound = ValueMark.Positional(method, slot.Number).SkipWhile(p => !names.Contains(p.Parameter.Name)).Where(p => !names.Contains(p.Parameter.Name));
        return await Signature.WithoutAsync(site, method, [.. unused.Select(p => p.Ordinal)]).ConfigureAwait(false) is { } removal
            ? [new Remedy($"Leave {Remedy.Quoted(unused.Select(p => p.Name))} out", RuleIds.UnusedValues, [.. removal, .. bound.SelectMany(p => ValueMark.Bind(site, slot, p.Parameter, p.Value))])]
            : [];
    }
}

using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.CodeFixes.Remedies;
using Timbr.Typed.CodeFixes.Signatures;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes;

/// <summary>TIMBR005: removes the parameters that receive nothing, or gives them a default.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class TooManyParametersFix() : PipelineFix(RuleIds.TooManyParameters)
{
    private protected override async Task<IEnumerable<Remedy>> ProposeAsync(Site site)
    {
        if (site.Slot is not { IsReused: false, Method: { } method } slot || site.Parameter is null)
        {
            return [];
        }

        var surplus = method.Parameters.Where(p => IsSurplus(slot, p)).ToList();
        var names = Remedy.Quoted(surplus.Select(p => p.Name));
        var removal = await Signature.WithoutAsync(site, method, [.. surplus.Select(p => p.Ordinal)]).ConfigureAwait(false);
        return
        [
            new Remedy($"Remove {names}", RuleIds.TooManyParameters, [.. removal ?? []]),
            new Remedy(
                surplus.Count == 1 ? $"Give {names} a default value" : $"Give {names} default values", RuleIds.TooManyParameters + ".Default",
                [.. surplus.Select(site.Syntax<ParameterSyntax>).OfType<ParameterSyntax>().Select(p => Edit.After(p, " = default"))]),
        ];
    }

    // The checker binds every other one.
    private static bool IsSurplus(Slot slot, IParameterSymbol parameter) =>
        SlotBinding.IsCounted(parameter) && SlotSignature.Modifier(parameter) is null && !slot.Bindings.Exists(b => SymbolEqualityComparer.Default.Equals(b.Parameter, parameter));
}

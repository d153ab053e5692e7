using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.CodeFixes.Editing;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes;

/// <summary>TIMBR005: removes the parameters that receive nothing, or gives them a default.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class TooManyParametersFix() : PipelineFix(RuleIds.TooManyParameters)
{
    internal override IEnumerable<Remedy> Propose(FaultSite site)
    {
        if (site.Slot is not { Method: { } method } slot || site.Parameter is null)
        {
            yield break;
        }

        var surplus = method.Parameters.Where(p => IsSurplus(slot, p)).Select(site.Syntax<ParameterSyntax>).OfType<ParameterSyntax>().ToList();
        if (surplus.FirstOrDefault()?.Parent is ParameterListSyntax list)
        {
            var names = Quoted(surplus.Select(p => p.Identifier.ValueText));
            yield return new Remedy($"Remove {names}", RuleIds.TooManyParameters, [.. SeparatedText.Remove(list, surplus)]);
            yield return new Remedy(
                surplus.Count == 1 ? $"Give {names} a default value" : $"Give {names} default values", RuleIds.TooManyParameters + ".Default",
                [.. surplus.Select(p => Edit.After(p, " = default"))]) { MustCompile = true };
        }
    }

    // The checker binds every other one.
    private static bool IsSurplus(Slot slot, IParameterSymbol parameter) =>
        SlotBinding.IsCounted(parameter) && SlotSignature.Modifier(parameter) is null && !slot.Bindings.Exists(b => SymbolEqualityComparer.Default.Equals(b.Parameter, parameter));
}

using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Timbr.Typed.CodeFixes.Remedies;
using Timbr.Typed.CodeFixes.Signatures;
using Timbr.Typed.CodeFixes.Slots;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes;

/// <summary>TIMBR006: takes the type that arrives, puts the parameters in order, binds by name, or inserts what is left out.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ParameterTypeMismatchFix() : PipelineFix(RuleIds.ParameterTypeMismatch)
{
    internal override bool RevealsNext => true;

    private protected override async Task<IEnumerable<Remedy>> ProposeAsync(Site site)
    {
        if (site is not { Slot: { } slot, Parameter: { } parameter } || site.Syntax<ParameterSyntax>(parameter) is not { Type: { } type } syntax
            || slot.Bindings.Find(b => SymbolEqualityComparer.Default.Equals(b.Parameter, parameter)) is not { Parameter: not null } binding
            || SlotBinding.TypeOf(site.Pipeline, binding.Value) is not { } value)
        {
            return [];
        }

        var uses = await site.UsesAsync().ConfigureAwait(false);
        var order = SlotBinding.IsCounted(parameter) ? ParameterOrder.Of(site, slot) : null;
        return
        [
            .. uses.AreBeyond(site.Draft.Compilation) ? [] : TakeType(site, slot, binding, syntax, type, value),
            .. order?.Reorder(uses) is { } reorder ? [reorder] : Enumerable.Empty<Remedy>(),
            .. Bind(site, slot, binding),

            // A call would have to say what the new parameters are.
            .. !uses.Any && order?.Insert(parameter) is { } insert ? [insert] : Enumerable.Empty<Remedy>(),
        ];
    }

    // To take 'None' is to take nothing, which is seldom what was meant.
    private static IEnumerable<Remedy> TakeType(Site site, Slot slot, Binding binding, ParameterSyntax syntax, TypeSyntax type, ITypeSymbol value)
    {
        if (!value.Is(Names.None) && !slot.IsReused)
        {
            var text = new ValueText(site.Pipeline, syntax).Type(value);
            yield return new Remedy($"Take '{text} {binding.Parameter.Name}'", RuleIds.ParameterTypeMismatch + ".Type", [Edit.Replace(type, text)]);
        }
    }

    private static IEnumerable<Remedy> Bind(Site site, Slot slot, Binding binding)
    {
        var fitting = binding.Parameter.Type.Is(Names.JsonText) ? [binding.Value]
            : Enumerable.Range(Binding.Input, slot.Number + 1).Where(v => Fits(site, v, binding.Parameter)).ToList();
        if (fitting.Count != 1 || site.Syntax<ParameterSyntax>(binding.Parameter) is not { } syntax)
        {
            yield break;
        }

        var title = $"Bind '{binding.Parameter.Name}' with [{new ValueText(site.Pipeline, syntax).Mark(fitting[0])}]";
        var edits = ValueMark.Bind(site, slot, binding.Parameter, fitting[0]).ToList();
        if (SlotBinding.IsCounted(binding.Parameter))
        {
            // What stands behind it moves up by one; what was right stays so by name.
            var behind = slot.Bindings.SkipWhile(b => b != binding).Skip(1)
                .Where(b => SlotBinding.IsCounted(b.Parameter) && (b.Kind == BindingKind.Text || Fits(site, b.Value, b.Parameter)));
            edits.AddRange(behind.SelectMany(b => ValueMark.Bind(site, slot, b.Parameter, b.Value)));
        }

        yield return new Remedy(title, RuleIds.ParameterTypeMismatch + ".Bind", [.. edits]);
    }

    private static bool Fits(Site site, int value, IParameterSymbol parameter) =>
        SlotBinding.TypeOf(site.Pipeline, value) is { } type && SlotBinding.Fits(site.Pipeline.Compilation, type, parameter.Type);
}

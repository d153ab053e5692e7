using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.CodeFixes.Remedies;
using Timbr.Typed.CodeFixes.Signatures;
using Timbr.Typed.CodeFixes.Slots;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Bodies;

/// <summary>
/// TIMBR022: moves the static fields that only one slot uses into a class, and takes that as the slot's state. Not offered
/// where other code uses them, since state belongs to one slot, nor where it evaluates a pipeline without state, to which that adds a parameter.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StaticStateFix)), Shared]
public sealed class StaticStateFix() : PipelineFix(RuleIds.StaticState)
{
    private protected override async Task<IEnumerable<Remedy>> ProposeAsync(Site site)
    {
        if (site is not { Slot: { Variants.Count: 0, Method: { } symbol } slot, Method: { } method }
            || symbol.Parameters.Any(p => p.Attribute(Names.State) is not null)
            || symbol.PartialImplementationPart is not null
            || (await site.UsesAsync().ConfigureAwait(false)).Any
            || (!site.Pipeline.Slots.Exists(s => s.Bindings.Exists(b => b.Kind == BindingKind.State)) && await Evaluations.AreUsedAsync(site).ConfigureAwait(false)))
        {
            return [];
        }

        var fields = new List<StateField>();
        foreach (var field in FieldsIn(site, method).Distinct<IFieldSymbol>(SymbolEqualityComparer.Default))
        {
            if (await StateField.FindAsync(site, field, method).ConfigureAwait(false) is { } found)
            {
                fields.Add(found);
            }
        }

        if (!FieldsIn(site, site.Node).Any(written => fields.Exists(f => SymbolEqualityComparer.Default.Equals(f.Symbol, written))))
        {
            return [];
        }

        var type = NameOf(site.Type, slot.Name);
        var name = Signature.FreeName(method, "state", "kept");
        var parameter = $"[{new ValueText(site.Pipeline, method).Attribute(Names.State)}] {(slot.IsAsync ? "" : "ref ")}{type} {name}";
        return
        [
            new Remedy(
                $"Keep {Remedy.Quoted(fields.Select(f => f.Symbol.Name))} in [State]", RuleIds.StaticState,
                [.. StateField.Move(fields, type, name), .. Signature.With(method, parameter)]),
        ];
    }

    private static IEnumerable<IFieldSymbol> FieldsIn(Site site, SyntaxNode node) =>
        node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(name => site.Model.GetSymbolInfo(name, site.Cancellation).Symbol).OfType<IFieldSymbol>()
            .Where(field => field is { IsStatic: true, IsConst: false } && SymbolEqualityComparer.Default.Equals(field.ContainingType, site.Type));

    private static string NameOf(INamedTypeSymbol type, string slot)
    {
        var name = slot + "State";
        return type.GetMembers(name).IsEmpty ? name : name + "Value";
    }
}

using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.Analyzers.Advice;
using Timbr.Typed.CodeFixes.Remedies;
using Timbr.Typed.CodeFixes.Slots;
using Timbr.Typed.CodeFixes.Types;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Advice;

/// <summary>TIMBR007: makes the parameter accept null.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class NullIntoNonNullableFix() : PipelineFix(RuleIds.NullIntoNonNullable)
{
    private protected override IEnumerable<Remedy> Propose(Site site)
    {
        if (site.Slot is not { } slot || site.Node.FirstAncestorOrSelf<ParameterSyntax>() is not { Type: { } type } syntax || site.Model.GetDeclaredSymbol(syntax, site.Cancellation) is not { } parameter)
        {
            yield break;
        }

        if (syntax.AttributeLists.SelectMany(list => list.Attributes).FirstOrDefault(IsDisallowing) is { } attribute)
        {
            yield return new Remedy($"Remove [{attribute.Name}]", RuleIds.NullIntoNonNullable, [.. AttributeText.Remove(attribute)]);
        }
        else if (site.Diagnostic!.Properties.TryGetValue(AdviceProperties.Type, out var wanted) && wanted == parameter.Type.ToMessage() + "?")
        {
            yield return new Remedy($"Take '{type}? {syntax.Identifier}'", RuleIds.NullIntoNonNullable, [Edit.After(type, "?")]);
        }
        else if (slot.Bindings.FirstOrDefault(b => SymbolEqualityComparer.Default.Equals(b.Parameter, parameter)) is { Parameter: not null } binding && SlotBinding.TypeOf(site.Pipeline, binding.Value) is { } value)
        {
            // The type that says of its parts what the value says of its own.
            var text = new ValueText(site.Pipeline, syntax).Type(NestedNullability.Fitting(value, parameter.Type));
            yield return new Remedy($"Take '{text} {syntax.Identifier}'", RuleIds.NullIntoNonNullable, [Edit.Replace(type, text)]);
        }
    }

    private static bool IsDisallowing(AttributeSyntax attribute) => attribute.Name.ToString().Split('.').Last() is "DisallowNull" or "DisallowNullAttribute";
}

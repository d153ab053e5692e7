using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Timbr.Typed.CodeFixes.Remedies;
using Timbr.Typed.CodeFixes.Slots;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Refactorings;

/// <summary>
/// Marks a positional parameter with the value that it receives. Those behind it are marked too, since they would move to
/// other positions.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(UseNamedBindingRefactoring)), Shared]
public sealed class UseNamedBindingRefactoring : PipelineRefactoring
{
    private protected override Task<IEnumerable<Remedy>> ProposeAsync(Site site, TextSpan span) => Task.FromResult(Propose(site));

    private static IEnumerable<Remedy> Propose(Site site)
    {
        if (site.Slot is not { Method: { } method } slot || site.Node.FirstAncestorOrSelf<ParameterSyntax>() is not { } syntax
            || site.Model.GetDeclaredSymbol(syntax, site.Cancellation) is not { } parameter
            || !SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, method)
            || !SlotBinding.IsCounted(parameter))
        {
            yield break;
        }

        var affected = ValueMark.Positional(method, slot.Number).SkipWhile(p => !SymbolEqualityComparer.Default.Equals(p.Parameter, parameter)).ToList();
        yield return new Remedy(
            $"Bind {Remedy.Quoted(affected.Select(p => p.Parameter.Name))} by name", "UseNamedBinding", [.. affected.SelectMany(p => ValueMark.Bind(site, slot, p.Parameter, p.Value))]);
    }
}

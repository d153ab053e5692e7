using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Timbr.Typed.CodeFixes.Remedies;
using Timbr.Typed.CodeFixes.Slots;
using Timbr.Typed.CodeFixes.Types;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Refactorings;

/// <summary>
/// Removes <c>[From]</c> or <c>[Input]</c> from a parameter that stands where its value comes by position, and from those
/// behind it that then do so as well. Not offered where a positional parameter follows, which would move.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(UsePositionRefactoring)), Shared]
public sealed class UsePositionRefactoring : PipelineRefactoring
{
    private protected override Task<IEnumerable<Remedy>> ProposeAsync(Site site, TextSpan span) => Task.FromResult(Propose(site));

    private static IEnumerable<Remedy> Propose(Site site)
    {
        if (site.Slot is not { Method: { } method } slot || site.Node.FirstAncestorOrSelf<ParameterSyntax>() is not { } syntax
            || site.Model.GetDeclaredSymbol(syntax, site.Cancellation) is not { } parameter
            || !SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, method)
            || method.Parameters.Skip(parameter.Ordinal).Any(SlotBinding.IsCounted))
        {
            yield break;
        }

        var position = method.Parameters.Count(SlotBinding.IsCounted);
        var freed = new List<IParameterSymbol>();
        foreach (var next in method.Parameters.Skip(parameter.Ordinal))
        {
            if (IsAt(slot, next, position))
            {
                freed.Add(next);
                position++;
            }
            else if (freed.Count == 0)
            {
                yield break;
            }
        }

        yield return new Remedy(
            $"Take {Remedy.Quoted(freed.Select(p => p.Name))} by position", "UsePosition",
            [.. freed.Select(p => AttributeText.Of(site, ValueMark.Of(p))).OfType<AttributeSyntax>().SelectMany(AttributeText.Remove)]);
    }

    private static bool IsAt(Slot slot, IParameterSymbol parameter, int position)
    {
        if (ValueMark.Of(parameter) is null || parameter.HasExplicitDefaultValue || position >= 2 * (slot.Number + 1))
        {
            return false;
        }

        var kind = position > slot.Number ? BindingKind.Text : BindingKind.Value;
        return slot.Bindings.Any(b => SymbolEqualityComparer.Default.Equals(b.Parameter, parameter) && b.Kind == kind && b.Value == ValueMark.ValueAt(slot.Number, position));
    }
}

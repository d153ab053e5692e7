using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Timbr.Typed.CodeFixes.Rewriting;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Refactorings;

/// <summary>
/// Removes <c>[From]</c> or <c>[Input]</c> from a parameter that stands where its value comes by position, and from those
/// behind it that then do so as well. Not offered where a positional parameter follows, which would move.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(UsePositionRefactoring)), Shared]
public sealed class UsePositionRefactoring : RewriteRefactoring
{
    private protected override async Task<IReadOnlyList<Repair>> FindAsync(Document document, TextSpan span, CancellationToken cancellation)
    {
        if (await PipelineSource.FindAsync(document, span, cancellation).ConfigureAwait(false) is not { Pipeline.IsValid: true, Slot: { Method: { } method } slot } place
            || place.Node.FirstAncestorOrSelf<ParameterSyntax>() is not { } syntax
            || place.Model.GetDeclaredSymbol(syntax, cancellation) is not { } parameter
            || !SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, method)
            || method.Parameters.Skip(parameter.Ordinal).Any(SlotBinding.IsCounted))
        {
            return [];
        }

        var position = method.Parameters.Count(SlotBinding.IsCounted);
        var freed = new List<IParameterSymbol>();
        foreach (var next in method.Parameters.Skip(parameter.Ordinal))
        {
            if (!IsAt(slot, next, position))
            {
                if (SymbolEqualityComparer.Default.Equals(next, parameter))
                {
                    return [];
                }

                continue;
            }

            freed.Add(next);
            position++;
        }

        var changes = new Changes(document.Project.Solution);
        foreach (var each in freed)
        {
            AttributeRemoval.Remove(changes, (each.Attribute(Names.From) ?? each.Attribute(Names.Input))!, cancellation);
        }

        return [new Repair($"Take {ParameterNames.Of(freed)} by position", "UsePosition", changes)];
    }

    private static bool IsAt(Slot slot, IParameterSymbol parameter, int position)
    {
        var isNamed = parameter.Attribute(Names.From) is not null || parameter.Attribute(Names.Input) is not null;
        if (!isNamed || parameter.HasExplicitDefaultValue || position >= 2 * (slot.Number + 1))
        {
            return false;
        }

        var kind = position > slot.Number ? BindingKind.Text : BindingKind.Value;
        return slot.Bindings.Any(b => SymbolEqualityComparer.Default.Equals(b.Parameter, parameter) && b.Kind == kind && b.Value == NamedParameters.ValueAt(slot.Number, position));
    }
}

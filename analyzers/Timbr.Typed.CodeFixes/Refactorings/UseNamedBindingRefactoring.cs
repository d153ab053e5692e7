using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Timbr.Typed.CodeFixes.Rewriting;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Refactorings;

/// <summary>
/// Marks a positional parameter with the value that it receives. Those behind it are marked too, since they would move to
/// other positions.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(UseNamedBindingRefactoring)), Shared]
public sealed class UseNamedBindingRefactoring : RewriteRefactoring
{
    private protected override async Task<IReadOnlyList<Repair>> FindAsync(Document document, TextSpan span, CancellationToken cancellation)
    {
        if (await PipelineSource.FindAsync(document, span, cancellation).ConfigureAwait(false) is not { Pipeline.IsValid: true, Slot: { Method: { } method } slot } place
            || place.Node.FirstAncestorOrSelf<ParameterSyntax>() is not { } syntax
            || place.Model.GetDeclaredSymbol(syntax, cancellation) is not { } parameter
            || !SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, method)
            || !SlotBinding.IsCounted(parameter))
        {
            return [];
        }

        var values = new ValueText(place.Pipeline, place.Model, syntax.SpanStart);
        var affected = NamedParameters.Positional(method, slot.Number).SkipWhile(p => !SymbolEqualityComparer.Default.Equals(p.Parameter, parameter)).ToList();
        var changes = new Changes(document.Project.Solution);
        foreach (var (each, value) in affected)
        {
            NamedParameters.Name(changes, each, slot.Number, value, values, cancellation);
        }

        return [new Repair($"Bind {ParameterNames.Of(affected.Select(p => p.Parameter))} by name", "UseNamedBinding", changes)];
    }
}

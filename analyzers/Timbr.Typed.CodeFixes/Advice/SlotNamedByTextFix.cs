using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.CodeFixes.Rewriting;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Advice;

/// <summary>TIMBR033: writes <c>nameof</c> in place of a text.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SlotNamedByTextFix)), Shared]
public sealed class SlotNamedByTextFix() : RewriteFix(RuleIds.SlotNamedByText)
{
    private protected override async Task<IReadOnlyList<Repair>> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (await PipelineSource.FindAsync(document, diagnostic.Location.SourceSpan, cancellation).ConfigureAwait(false) is not { Slot: { } slot } place
            || place.Node.FirstAncestorOrSelf<ParameterSyntax>() is not { } syntax
            || slot.Bindings.FirstOrDefault(b => b.Parameter.Name == syntax.Identifier.ValueText).Parameter is not { } parameter)
        {
            return [];
        }

        var value = slot.Bindings.First(b => SymbolEqualityComparer.Default.Equals(b.Parameter, parameter)).Value;
        var text = new ValueText(place.Pipeline, place.Model, syntax.SpanStart).Reference(value);
        var changes = new Changes(document.Project.Solution);
        changes.Replace(place.Tree, diagnostic.Location.SourceSpan, text);
        return [new Repair($"Write '{text}'", RuleIds.SlotNamedByText, changes)];
    }
}

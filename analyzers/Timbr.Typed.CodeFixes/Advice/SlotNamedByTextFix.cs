using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.CodeFixes.Remedies;
using Timbr.Typed.CodeFixes.Slots;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Advice;

/// <summary>TIMBR033: writes <c>nameof</c> in place of a text.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SlotNamedByTextFix)), Shared]
public sealed class SlotNamedByTextFix() : PipelineFix(RuleIds.SlotNamedByText)
{
    private protected override IEnumerable<Remedy> Propose(Site site)
    {
        if (site is { Slot: { } slot, Diagnostic: { } diagnostic } && site.Node.FirstAncestorOrSelf<ParameterSyntax>() is { } syntax
            && slot.Bindings.FirstOrDefault(b => b.Parameter.Name == syntax.Identifier.ValueText) is { Parameter: not null } binding)
        {
            var text = new ValueText(site.Pipeline, syntax).Reference(binding.Value);
            yield return new Remedy($"Write '{text}'", RuleIds.SlotNamedByText, [Edit.Replace(site.Node, text)]);
        }
    }
}

using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.CodeFixes.Rewriting;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes;

/// <summary>TIMBR013: gives a variant the signature of its slot. Parameters in the same place keep the names that the variant's body uses.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(VariantSignatureFix)), Shared]
public sealed class VariantSignatureFix() : RewriteFix(RuleIds.VariantSignature)
{
    private protected override async Task<IReadOnlyList<Repair>> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (await PipelineSource.FindAsync(document, diagnostic.Location.SourceSpan, cancellation).ConfigureAwait(false) is not { Method: { } method } place
            || place.Pipeline.Slots.FirstOrDefault(s => s.Variants.Any(v => v.Location == diagnostic.Location)) is not { Method: { } model } slot
            || PipelineSource.DeclarationOf(model, cancellation) is not { } wanted)
        {
            return [];
        }

        var values = new ValueText(place.Pipeline, place.Model, method.SpanStart);
        var changes = new Changes(document.Project.Solution);
        changes.Replace(method.ReturnType, model.ReturnsVoid ? "void" : values.Type(model.ReturnType));
        var own = method.ParameterList.Parameters;
        var parameters = wanted.ParameterList.Parameters.Select((parameter, i) => Text(parameter, values.Type(model.Parameters[i].Type), i < own.Count ? own[i].Identifier.Text : parameter.Identifier.Text));
        changes.Replace(method.ParameterList, $"({string.Join(", ", parameters)})");
        return [new Repair($"Copy the signature of slot '{slot.Name}'", RuleIds.VariantSignature, changes)];
    }

    private static string Text(ParameterSyntax parameter, string type, string name)
    {
        var marks = string.Concat(parameter.AttributeLists.Select(list => list.ToString() + " "));
        var modifiers = string.Concat(parameter.Modifiers.Select(m => m.Text + " "));
        return $"{marks}{modifiers}{type} {name}{(parameter.Default is { } start ? $" {start}" : "")}";
    }
}

using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.CodeFixes.Remedies;
using Timbr.Typed.CodeFixes.Slots;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes;

/// <summary>TIMBR013: gives a variant the signature of its slot. Parameters in the same place keep the names that the variant's body uses.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(VariantSignatureFix)), Shared]
public sealed class VariantSignatureFix() : PipelineFix(RuleIds.VariantSignature)
{
    private protected override IEnumerable<Remedy> Propose(Site site)
    {
        if (site.Method is not { } method || site.Pipeline.Slots.FirstOrDefault(s => s.Variants.Any(v => v.Location == site.Fault?.Location)) is not { Method: { } model } slot
            || site.Syntax<MethodDeclarationSyntax>(model) is not { } wanted)
        {
            yield break;
        }

        var values = new ValueText(site.Pipeline, method);
        var own = method.ParameterList.Parameters;
        var parameters = wanted.ParameterList.Parameters.Select((parameter, i) => Text(parameter, values.Type(model.Parameters[i].Type), i < own.Count ? own[i].Identifier.Text : parameter.Identifier.Text));
        yield return new Remedy(
            $"Copy the signature of slot '{slot.Name}'", RuleIds.VariantSignature,
            [Edit.Replace(method.ReturnType, model.ReturnsVoid ? "void" : values.Type(model.ReturnType)), Edit.Replace(method.ParameterList, $"({string.Join(", ", parameters)})")]);
    }

    private static string Text(ParameterSyntax parameter, string type, string name)
    {
        var marks = string.Concat(parameter.AttributeLists.Select(list => list.ToString() + " "));
        var modifiers = string.Concat(parameter.Modifiers.Select(m => m.Text + " "));
        return $"{marks}{modifiers}{type} {name}{(parameter.Default is { } start ? $" {start}" : "")}";
    }
}

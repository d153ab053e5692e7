using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Timbr.Typed.CodeFixes.Editing;
using Timbr.Typed.CodeFixes.Rewriting;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes;

/// <summary>TIMBR008: removes the modifier.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ParameterModifierFix() : PipelineFix(RuleIds.ParameterModifier)
{
    internal override IEnumerable<Remedy> Propose(FaultSite site)
    {
        if (site.Slot is not { IsReused: false, Method: { } method })
        {
            return [];
        }

        if (site.Parameter is not { } parameter)
        {
            return site.Syntax<MethodDeclarationSyntax>(method)?.ParameterList is { } list && list.Parameters.FirstOrDefault(p => p.Identifier.IsKind(SyntaxKind.ArgListKeyword)) is { } rest
                ? [new Remedy("Remove '__arglist'", RuleIds.ParameterModifier, [.. SeparatedText.Remove(list, [rest])])]
                : [];
        }

        return site.Syntax<ParameterSyntax>(parameter) is { } syntax && SlotSignature.Modifier(parameter) is { } modifier ? Of(site, parameter, syntax, modifier) : [];
    }

    private static IEnumerable<Remedy> Of(FaultSite site, IParameterSymbol parameter, ParameterSyntax syntax, string modifier)
    {
        var words = syntax.Modifiers.Where(m => m.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword or SyntaxKind.ReadOnlyKeyword or SyntaxKind.ParamsKeyword).ToList();
        if (parameter.Attribute(Names.State) is null)
        {
            yield return new Remedy($"Remove '{modifier}'", RuleIds.ParameterModifier, [Edit.Remove(syntax.SyntaxTree, words[0].SpanStart, words[words.Count - 1].GetNextToken().SpanStart)]);
        }
        else
        {
            yield return new Remedy($"Pass '{parameter.Name}' by 'ref'", RuleIds.ParameterModifier, [.. words.Skip(1).Select(Edit.Remove), Edit.Replace(words[0], "ref")]);
        }

        if (modifier == "ref" && SlotBinding.IsCounted(parameter))
        {
            yield return new Remedy(
                $"Keep '{parameter.Name}' between messages with [State]", RuleIds.ParameterModifier + ".State", [Edit.Before(syntax, $"[{new ValueText(site.Pipeline, syntax).Attribute(Names.State)}] ")]) { MustBeRight = true };
        }
    }
}

using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Timbr.Typed.CodeFixes.Remedies;
using Timbr.Typed.CodeFixes.Signatures;
using Timbr.Typed.CodeFixes.Slots;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes;

/// <summary>TIMBR008: removes the modifier.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ParameterModifierFix() : PipelineFix(RuleIds.ParameterModifier)
{
    private protected override async Task<IEnumerable<Remedy>> ProposeAsync(Site site)
    {
        if (site.Slot is not { IsReused: false, Method: { } method })
        {
            return [];
        }

        if (site.Parameter is not { } parameter)
        {
            return site.Syntax<MethodDeclarationSyntax>(method)?.ParameterList.Parameters is { } list && list.Any(IsRest)
                ? [new Remedy("Remove '__arglist'", RuleIds.ParameterModifier, [.. SeparatedText.Remove(list, IsRest)])]
                : [];
        }

        var uses = await site.UsesAsync().ConfigureAwait(false);
        return site.Syntax<ParameterSyntax>(parameter) is { } syntax && SlotSignature.Modifier(parameter) is { } modifier ? Of(site, parameter, syntax, modifier, uses) : [];
    }

    private static IEnumerable<Remedy> Of(Site site, IParameterSymbol parameter, ParameterSyntax syntax, string modifier, Uses uses)
    {
        var words = syntax.Modifiers.Where(m => m.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword or SyntaxKind.ReadOnlyKeyword or SyntaxKind.ParamsKeyword).ToList();
        if (parameter.Attribute(Names.State) is not null)
        {
            yield return new Remedy($"Pass '{parameter.Name}' by 'ref'", RuleIds.ParameterModifier, [.. words.Skip(1).Select(Edit.Remove), Edit.Replace(words[0], "ref")]);
        }
        else if (uses.ByValue(parameter.Ordinal) is { } calls)
        {
            yield return new Remedy($"Remove '{modifier}'", RuleIds.ParameterModifier, [Edit.Remove(syntax.SyntaxTree, words[0].SpanStart, words[words.Count - 1].GetNextToken().SpanStart), .. calls]);
        }

        if (modifier == "ref" && SlotBinding.IsCounted(parameter))
        {
            yield return new Remedy(
                $"Keep '{parameter.Name}' between messages with [State]", RuleIds.ParameterModifier + ".State", [Edit.Before(syntax, $"[{new ValueText(site.Pipeline, syntax).Attribute(Names.State)}] ")]) { MustBeRight = true };
        }
    }

    private static bool IsRest(ParameterSyntax parameter) => parameter.Identifier.IsKind(SyntaxKind.ArgListKeyword);
}

using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.CodeFixes.Remedies;
using Timbr.Typed.CodeFixes.Types;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes;

/// <summary>TIMBR002: makes the slot static, and the class with the last one; or lets an obsolete one be called.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SlotNotStaticFix() : PipelineFix(RuleIds.SlotNotStatic)
{
    private protected override IEnumerable<Remedy> Propose(Site site)
    {
        if ((site.Slot?.Method ?? site.Symbol) is not { } method || site.Syntax<MethodDeclarationSyntax>(method) is not { } declaration)
        {
            yield break;
        }

        if (method.IsStatic)
        {
            yield return new Remedy($"Make [Obsolete] of '{method.Name}' a warning", RuleIds.SlotNotStatic + ".Obsolete", [.. WithoutError(site, method)]);
            yield break;
        }

        var alone = Modifiers.MakeStatic(declaration).ToList();
        var all = StaticMembers.MakeStatic(site).ToList();
        if (!site.Pipeline.Slots.Concat(site.Pipeline.Strays).Any(s => s.Method is { IsStatic: false } other && !SymbolEqualityComparer.Default.Equals(other, method)))
        {
            yield return new Remedy($"Make '{method.Name}' and '{site.Pipeline.Type.Name}' static", RuleIds.SlotNotStatic, [.. all]);
            yield break;
        }

        yield return new Remedy($"Make '{method.Name}' static", RuleIds.SlotNotStatic, [.. alone]);
        yield return new Remedy($"Make '{site.Pipeline.Type.Name}' and its members static", RuleIds.SlotNotStatic + ".Class", [.. all]);
    }

    private static IEnumerable<Edit> WithoutError(Site site, IMethodSymbol method) =>
        CallLimits.IsForbidden(method) && AttributeText.Of(site, method.Attribute(CallLimits.Obsolete)) is { } mark
            ? AttributeText.Without(mark, mark.ArgumentList!.Arguments.First(argument => argument.NameColon?.Name.Identifier.ValueText == "error" || (argument.NameColon is null && argument != mark.ArgumentList.Arguments[0])))
            : [];
}

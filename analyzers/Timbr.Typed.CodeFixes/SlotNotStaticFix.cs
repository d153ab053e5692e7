using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.CodeFixes.Remedies;
using Timbr.Typed.CodeFixes.Types;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes;

/// <summary>TIMBR002: makes the slot static, and the class with the last one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SlotNotStaticFix() : PipelineFix(RuleIds.SlotNotStatic)
{
    private protected override IEnumerable<Remedy> Propose(Site site)
    {
        if (site.Slot?.Method is not { } method || site.Syntax<MethodDeclarationSyntax>(method) is not { } declaration)
        {
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
}

using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.CodeFixes.Editing;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes;

/// <summary>TIMBR002: makes the slot static, and the class with the last one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SlotNotStaticFix() : PipelineFix(RuleIds.SlotNotStatic)
{
    internal override IEnumerable<Remedy> Propose(FaultSite site)
    {
        if (site.Slot?.Method is not { } method || site.Syntax<MethodDeclarationSyntax>(method) is not { } declaration)
        {
            yield break;
        }

        var alone = Modifiers.MakeStatic(declaration).ToList();
        var all = StaticMembers.MakeStatic(site).ToList();
        if (!site.Pipeline.Slots.Concat(site.Pipeline.Strays).Any(s => s.Method is { IsStatic: false } other && !SymbolEqualityComparer.Default.Equals(other, method)))
        {
            yield return new Remedy($"Make '{method.Name}' and '{site.Pipeline.Type.Name}' static", RuleIds.SlotNotStatic, [.. all]) { MustCompile = true };
            yield break;
        }

        yield return new Remedy($"Make '{method.Name}' static", RuleIds.SlotNotStatic, [.. alone]) { MustCompile = true };
        yield return new Remedy($"Make '{site.Pipeline.Type.Name}' and its members static", RuleIds.SlotNotStatic + ".Class", [.. all]) { MustCompile = true };
    }
}

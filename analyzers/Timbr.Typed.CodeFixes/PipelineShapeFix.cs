using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Timbr.Typed.CodeFixes.Remedies;
using Timbr.Typed.CodeFixes.Types;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes;

/// <summary>TIMBR001: adds <c>static</c> and <c>partial</c>, to the types around the pipeline as well.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class PipelineShapeFix() : PipelineFix(RuleIds.PipelineShape)
{
    private protected override IEnumerable<Remedy> Propose(Site site)
    {
        var type = site.Pipeline.Type;
        var parts = Parts(site, type);
        var around = Around(type).ToList();
        var closed = around.Where(outer => Parts(site, outer).Count > 0).ToList();
        var own = (type.IsStatic ? [] : StaticMembers.MakeStatic(site)).Concat(parts).ToList();
        var outer = closed.SelectMany(c => Parts(site, c)).ToList();
        var words = (type.IsStatic, parts.Count) switch { (true, _) => "partial", (false, 0) => "static", _ => "static partial" };
        yield return Offer($"Make '{type.Name}' {words}", own);
        yield return Offer($"Make {Remedy.Quoted(closed.Select(c => c.Name))} partial", outer);

        var outermost = around.LastOrDefault() ?? type;
        yield return Offer(
            $"Remove 'file' from '{outermost.Name}'",
            site.Draft.Declarations(outermost, site.Cancellation).SelectMany(part => Modifiers.Remove(part, SyntaxKind.FileKeyword)).ToList()) with { TypeName = OpenName(type) };
    }

    private static List<Edit> Parts(Site site, INamedTypeSymbol type) => [.. site.Draft.Declarations(type, site.Cancellation).SelectMany(Modifiers.MakePartial)];

    // What is local to its file has a longer name.
    private static string OpenName(INamedTypeSymbol type)
    {
        var name = type.IsFileLocal ? type.Name : type.MetadataName;
        return type.ContainingType is { } outer ? $"{OpenName(outer)}+{name}"
            : type.ContainingNamespace is { IsGlobalNamespace: false } space ? $"{space.ToDisplayString()}.{name}"
            : name;
    }

    private static Remedy Offer(string title, List<Edit> edits) => new(title, RuleIds.PipelineShape, [.. edits]);

    private static IEnumerable<INamedTypeSymbol> Around(INamedTypeSymbol type)
    {
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            yield return outer;
        }
    }
}

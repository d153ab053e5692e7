using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.CodeFixes.Remedies;
using Timbr.Typed.CodeFixes.Slots;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Advice;

/// <summary>TIMBR016: declares the slots that are missing below another one. Each passes its value on, as the gap did.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GapFix)), Shared]
public sealed class GapFix() : PipelineFix(RuleIds.Gap)
{
    private protected override IEnumerable<Remedy> Propose(Site site)
    {
        if (site.Pipeline is not { IsValid: true } pipeline || pipeline.Slots.FirstOrDefault(s => s.Location == site.Place) is not { } above)
        {
            yield break;
        }

        var first = above.Number;
        while (first > 0 && pipeline.Slots[first - 1].IsGap)
        {
            first--;
        }

        var added = pipeline.Slots.GetRange(first, above.Number - first).Select(gap => site.Type.GetMembers(gap.Name).IsEmpty ? Declare(site, gap) : null).ToList();
        if (added.TrueForAll(edit => edit is not null))
        {
            yield return new Remedy(Title(first, above.Number - 1), RuleIds.Gap, [.. added.OfType<Edit>()]);
        }
    }

    private static string Title(int first, int last) => first == last
        ? $"Declare slot {first.ToString(CultureInfo.InvariantCulture)}"
        : $"Declare slots {first.ToString(CultureInfo.InvariantCulture)} to {last.ToString(CultureInfo.InvariantCulture)}";

    private static Edit? Declare(Site site, Slot gap)
    {
        var above = site.Method ?? site.Pipeline.Slots.Skip(gap.Number).Select(s => s.IsReused ? null : site.Syntax<MethodDeclarationSyntax>(s.Method)).FirstOrDefault(m => m is not null);
        var type = site.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>()!;
        if (above is null && type.OpenBraceToken.RawKind == 0)
        {
            return null;
        }

        var values = new ValueText(site.Pipeline, (SyntaxNode?)above ?? type, above?.SpanStart ?? type.OpenBraceToken.Span.End);
        var attribute = SlotSource.Attribute(values, gap.Number);
        var method = SlotSource.Identity(site.Pipeline, values, gap.Number - 1, gap.Name);
        return above is not null ? MemberLayout.Before(above, attribute, method) : MemberLayout.AtEnd(type, attribute, method);
    }
}

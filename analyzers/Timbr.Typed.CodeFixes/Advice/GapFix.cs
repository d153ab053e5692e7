using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.CodeFixes.Rewriting;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Advice;

/// <summary>TIMBR016: declares the slots that are missing below another one. Each passes its value on, as the gap did.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GapFix)), Shared]
public sealed class GapFix() : RewriteFix(RuleIds.Gap)
{
    private protected override async Task<IReadOnlyList<Repair>> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (await PipelineSource.FindAsync(document, diagnostic.Location.SourceSpan, cancellation).ConfigureAwait(false) is not { Pipeline: { IsValid: true } pipeline } place
            || pipeline.Slots.FirstOrDefault(s => s.Location == diagnostic.Location) is not { } above)
        {
            return [];
        }

        var first = above.Number;
        while (first > 0 && pipeline.Slots[first - 1].IsGap)
        {
            first--;
        }

        var changes = new Changes(document.Project.Solution);
        for (var number = first; number < above.Number; number++)
        {
            if (!place.Type.GetMembers(pipeline.Slots[number].Name).IsEmpty || !TryAdd(changes, place, number, cancellation))
            {
                return [];
            }
        }

        return first == above.Number ? [] : [new Repair(Title(first, above.Number - 1), RuleIds.Gap, changes)];
    }

    private static string Title(int first, int last) => first == last
        ? $"Declare slot {first.ToString(CultureInfo.InvariantCulture)}"
        : $"Declare slots {first.ToString(CultureInfo.InvariantCulture)} to {last.ToString(CultureInfo.InvariantCulture)}";

    private static bool TryAdd(Changes changes, PipelineSource place, int number, CancellationToken cancellation)
    {
        var above = place.Method ?? place.Pipeline.Slots.Skip(number).Select(s => s.IsReused ? null : PipelineSource.DeclarationOf(s.Method, cancellation)).FirstOrDefault(m => m is not null);
        var type = place.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>()!;
        if (above is null && type.OpenBraceToken.RawKind == 0)
        {
            return false;
        }

        var values = above is null
            ? new ValueText(place.Pipeline, place.Model, type.OpenBraceToken.Span.End)
            : new ValueText(place.Pipeline, place.Model.Compilation.GetSemanticModel(above.SyntaxTree), above.SpanStart);
        var attribute = SlotSource.Attribute(values, number);
        var method = SlotSource.Identity(place.Pipeline, values, number - 1, place.Pipeline.Slots[number].Name);
        if (above is not null)
        {
            MemberLayout.Before(changes, above, attribute, method);
        }
        else
        {
            MemberLayout.AtEnd(changes, type, attribute, method);
        }

        return true;
    }
}

using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Timbr.Typed.CodeFixes.Remedies;
using Timbr.Typed.CodeFixes.Slots;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Refactorings;

/// <summary>Adds the slot after the last one. It passes the value before it on, until it is written.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(AddNextSlotRefactoring)), Shared]
public sealed class AddNextSlotRefactoring : PipelineRefactoring
{
    private protected override Task<IEnumerable<Remedy>> ProposeAsync(Site site, TextSpan span) => Task.FromResult(Propose(site, span));

    private static IEnumerable<Remedy> Propose(Site site, TextSpan span)
    {
        var number = site.Pipeline.Slots.FindLastIndex(slot => !slot.IsGap) + 1;
        if ((!IsSlotHead(site, span) && !IsClassHead(site, span)) || number == SlotDiscovery.MaxSlots || SlotBinding.TypeOf(site.Pipeline, number - 1) is null)
        {
            yield break;
        }

        var title = $"Add slot {number.ToString(CultureInfo.InvariantCulture)}";
        if (Add(site, number, takesMessage: false) is { } edit)
        {
            yield return new Remedy(title, "AddNextSlot", [edit]);
        }

        if (number > 0 && site.Pipeline.Input is not null && Add(site, number, takesMessage: true) is { } other)
        {
            yield return new Remedy(title + " that takes the message too", "AddNextSlotWithMessage", [other]);
        }
    }

    private static Edit? Add(Site site, int number, bool takesMessage)
    {
        // A part of the class that is laid out by its author, as near to the last slot as there is one.
        var neighbour = Enumerable.Reverse(site.Pipeline.Slots).Select(slot => slot.IsReused ? null : site.Syntax<MethodDeclarationSyntax>(slot.Method)).FirstOrDefault(m => m is not null);
        var type = site.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>()!;
        if (neighbour is null && type.OpenBraceToken.RawKind == 0)
        {
            return null;
        }

        var values = new ValueText(site.Pipeline, (SyntaxNode?)neighbour ?? type, neighbour?.SpanStart ?? type.OpenBraceToken.Span.End);
        var attribute = SlotSource.Attribute(values, number);
        var method = SlotSource.Identity(site.Pipeline, values, number - 1, SlotSource.FreeName(site.Type, number), takesMessage);
        return neighbour is not null ? MemberLayout.After(neighbour, attribute, method) : MemberLayout.AtEnd(type, attribute, method);
    }
}

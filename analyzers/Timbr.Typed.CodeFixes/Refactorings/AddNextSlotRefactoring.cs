using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Timbr.Typed.CodeFixes.Rewriting;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Refactorings;

/// <summary>Adds the slot after the last one. It passes the value before it on, until it is written.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(AddNextSlotRefactoring)), Shared]
public sealed class AddNextSlotRefactoring : RewriteRefactoring
{
    private protected override async Task<IReadOnlyList<Repair>> FindAsync(Document document, TextSpan span, CancellationToken cancellation)
    {
        if (await PipelineSource.FindAsync(document, span, cancellation).ConfigureAwait(false) is not { Pipeline: { IsValid: true, Input: not null } pipeline } place
            || !SlotHead.Contains(place, span))
        {
            return [];
        }

        var number = pipeline.Slots.FindLastIndex(slot => !slot.IsGap) + 1;
        var previous = number - 1;
        if (number == SlotDiscovery.MaxSlots || SlotBinding.TypeOf(pipeline, previous) is null)
        {
            return [];
        }

        var text = number.ToString(CultureInfo.InvariantCulture);
        var repairs = new List<Repair>();
        Add($"Add slot {text}", takesMessage: false);
        if (previous != Binding.Input)
        {
            Add($"Add slot {text} that takes the message too", takesMessage: true);
        }

        return repairs;

        void Add(string title, bool takesMessage)
        {
            var changes = new Changes(document.Project.Solution);
            if (TryAdd(changes, place, number, takesMessage, cancellation))
            {
                repairs.Add(new Repair(title, takesMessage ? "AddNextSlotWithMessage" : "AddNextSlot", changes));
            }
        }
    }

    private static bool TryAdd(Changes changes, PipelineSource place, int number, bool takesMessage, CancellationToken cancellation)
    {
        // A part of the class that is laid out by its author, as near to the last slot as there is one.
        var neighbour = Enumerable.Reverse(place.Pipeline.Slots).Select(slot => slot.IsReused ? null : PipelineSource.DeclarationOf(slot.Method, cancellation)).FirstOrDefault(m => m is not null);
        var declaration = place.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>()!;
        if (neighbour is null && declaration.OpenBraceToken.RawKind == 0)
        {
            return false;
        }

        var tree = neighbour?.SyntaxTree ?? declaration.SyntaxTree;
        var values = new ValueText(place.Pipeline, place.Model.Compilation.GetSemanticModel(tree), neighbour?.SpanStart ?? declaration.OpenBraceToken.Span.End);
        var attribute = SlotSource.Attribute(values, number);
        var method = SlotSource.Identity(place.Pipeline, values, number - 1, SlotSource.FreeName(place.Type, number), takesMessage);
        if (neighbour is not null)
        {
            MemberLayout.After(changes, neighbour, attribute, method);
        }
        else
        {
            MemberLayout.AtEnd(changes, declaration, attribute, method);
        }

        return true;
    }
}

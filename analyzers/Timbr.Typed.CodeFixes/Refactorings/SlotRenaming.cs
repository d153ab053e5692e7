using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Timbr.Typed.CodeFixes.Rewriting;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Refactorings;

/// <summary>Slots whose names are their numbers, such as gaps, get other names with other numbers.</summary>
internal static class SlotRenaming
{
    public static bool IsNumbered(Slot slot) => slot.Name == NameOf(slot.Number);

    /// <summary>Renames the slots from a number on that are called after their number, wherever they are mentioned.</summary>
    public static async Task ShiftAsync(Changes changes, PipelineSource place, int first, CancellationToken cancellation)
    {
        var properties = place.Type.GetTypeMembers("Evaluation").FirstOrDefault();
        foreach (var slot in place.Pipeline.Slots.Skip(first).Where(IsNumbered))
        {
            var name = NameOf(slot.Number + 1);
            if (!slot.IsReused && PipelineSource.DeclarationOf(slot.Method, cancellation) is { } declaration)
            {
                changes.Replace(declaration.SyntaxTree, declaration.Identifier.Span, name);
                await RenameAsync(changes, slot.Method!, name, cancellation).ConfigureAwait(false);
            }

            if (properties?.GetMembers(slot.Name).FirstOrDefault() is { } property)
            {
                await RenameAsync(changes, property, name, cancellation).ConfigureAwait(false);
            }
        }
    }

    private static async Task RenameAsync(Changes changes, ISymbol symbol, string name, CancellationToken cancellation)
    {
        foreach (var reference in await SymbolFinder.FindReferencesAsync(symbol, changes.Solution, cancellation).ConfigureAwait(false))
        {
            foreach (var place in reference.Locations.Select(l => l.Location).Where(l => l.IsInSource))
            {
                if (place.SourceTree!.GetRoot(cancellation).FindNode(place.SourceSpan, getInnermostNodeForTie: true) is SimpleNameSyntax)
                {
                    changes.Replace(place.SourceTree, place.SourceSpan, name);
                }
            }
        }
    }

    private static string NameOf(int number) => "Slot" + number.ToString(CultureInfo.InvariantCulture);
}

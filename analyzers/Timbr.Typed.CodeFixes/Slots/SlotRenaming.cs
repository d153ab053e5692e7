using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Timbr.Typed.CodeFixes.Remedies;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Slots;

/// <summary>Slots whose names are their numbers, such as gaps, get other names with other numbers.</summary>
internal static class SlotRenaming
{
    public static bool IsNumbered(Slot slot) => slot.Name == NameOf(slot.Number);

    public static string NameOf(int number) => "Slot" + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Renames the slots from a number on that are called after their number, wherever they are mentioned.</summary>
    public static async Task<IEnumerable<Edit>> ShiftAsync(Site site, int first)
    {
        var edits = new List<Edit>();
        var properties = site.Type.GetTypeMembers("Evaluation").FirstOrDefault();
        foreach (var slot in site.Pipeline.Slots.Skip(first).Where(IsNumbered))
        {
            var name = NameOf(slot.Number + 1);
            if (!slot.IsReused && site.Syntax<MethodDeclarationSyntax>(slot.Method) is { } declaration)
            {
                edits.Add(Edit.Replace(declaration.Identifier, name));
                edits.AddRange(await RenameAsync(site, slot.Method!, name).ConfigureAwait(false));
            }

            if (properties?.GetMembers(slot.Name).FirstOrDefault() is { } property)
            {
                edits.AddRange(await RenameAsync(site, property, name).ConfigureAwait(false));
            }
        }

        return edits;
    }

    private static async Task<IEnumerable<Edit>> RenameAsync(Site site, ISymbol symbol, string name) =>
        from reference in await SymbolFinder.FindReferencesAsync(symbol, site.Draft.Solution, site.Cancellation).ConfigureAwait(false)
        from location in reference.Locations
        where location.Document is not SourceGeneratedDocument && location.Location.IsInSource
        let place = location.Location
        where place.SourceTree!.GetRoot(site.Cancellation).FindNode(place.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true) is SimpleNameSyntax
        select new Edit(place.SourceTree!, place.SourceSpan, name);
}

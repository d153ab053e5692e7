using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.CodeFixes.Remedies;
using Timbr.Typed.CodeFixes.Slots;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes;

/// <summary>TIMBR018: names the value with <c>Name = "..."</c>, or renames the method, member or class.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SlotNameFix() : PipelineFix(RuleIds.SlotName)
{
    private protected override IEnumerable<Remedy> Propose(Site site)
    {
        if (NameOfVariant(site) is { } unused)
        {
            return [new Remedy("Leave 'Name' out", RuleIds.SlotName, [unused])];
        }

        if (site.Slot is not { } slot)
        {
            var declared = Token(site).ValueText;
            var isClass = site.Fault!.Location == site.Pipeline.Location;
            return [Rename(site, declared, isClass ? declared + "Pipeline" : Free(site, "Own" + declared))];
        }

        var name = Free(site, Suggestion(site, slot));
        var named = new Remedy($"Name the value '{name}'", RuleIds.SlotName, [.. SlotMark.Name(site, slot, name)]);
        return slot.IsReused || slot.Method is not { } method ? [named]
            : [named, Rename(site, method.Name, slot.IsRenamed ? Free(site, method.Name + "Value") : name)];
    }

    // What a variant has no use for, with the comma before it.
    private static Edit? NameOfVariant(Site site)
    {
        return site.Tree.GetRoot(site.Cancellation).FindNode(site.Fault!.Location.SourceSpan) is AttributeArgumentSyntax name
            ? Edit.Remove(site.Tree, name.GetFirstToken().GetPreviousToken().SpanStart, name.Span.End)
            : null;
    }

    private static Remedy Rename(Site site, string from, string to)
    {
        return new Remedy($"Rename '{from}' to '{to}'", RuleIds.SlotName + ".Rename", [Edit.Replace(Token(site), to)])
        {
            Rename = (site.Fault!.Location, to),
            TypeName = site.Slot is null && site.Fault.Location == site.Pipeline.Location ? site.TypeName.Substring(0, site.TypeName.Length - from.Length) + to : null,

            // A name in quotes does not follow.
            MustBeRight = true,
        };
    }

    private static SyntaxToken Token(Site site) => site.Tree.GetRoot(site.Cancellation).FindToken(site.Fault!.Location.SourceSpan.Start);

    // The number tells two slots apart; a reserved name becomes a value's.
    private static string Suggestion(Site site, Slot slot)
    {
        var name = new string([.. slot.Name.Where(c => char.IsLetterOrDigit(c) || c == '_').SkipWhile(char.IsDigit)]);
        if (name.Length > 0 && name != slot.Name)
        {
            return name;
        }

        var stem = name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return stem == "Slot" || name.Length == 0 || site.Pipeline.Slots.Any(s => s != slot && s.Name == slot.Name)
            ? (stem.Length == 0 ? "Slot" : stem == "Slot" ? stem : name) + slot.Number.ToString(CultureInfo.InvariantCulture)
            : name + "Value";
    }

    private static string Free(Site site, string name)
    {
        var taken = site.Pipeline.Slots.Concat(site.Pipeline.Strays).Where(s => s != site.Slot).Select(s => s.Name).Concat(site.Pipeline.Type.MemberNames).ToList();
        while (taken.Contains(name))
        {
            name += "Value";
        }

        return name;
    }
}

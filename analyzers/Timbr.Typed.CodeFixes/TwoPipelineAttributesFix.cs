using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Timbr.Typed.CodeFixes.Remedies;
using Timbr.Typed.CodeFixes.Types;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes;

/// <summary>TIMBR025: removes <c>[Pipeline]</c> beside <c>[Pipeline&lt;T&gt;]</c>, which takes over what only the other one says.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TwoPipelineAttributesFix)), Shared]
public sealed class TwoPipelineAttributesFix() : PipelineFix(RuleIds.TwoPipelineAttributes)
{
    private protected override IEnumerable<Remedy> Propose(Site site)
    {
        if (AttributeText.Of(site, site.Type.Attribute(Names.Pipeline)) is { } plain && AttributeText.Of(site, site.Type.Attribute(Names.PipelineOf)) is { } typed)
        {
            var said = (plain.ArgumentList?.Arguments ?? default).Where(argument => AttributeText.NameOf(argument) is not { } name || AttributeText.Argument(typed, name) is null).ToList();
            var added = said.Count == 0 ? Enumerable.Empty<Edit>() : [AttributeText.With(typed, string.Join(", ", said))];
            yield return new Remedy("Remove [Pipeline]", RuleIds.TwoPipelineAttributes, [.. AttributeText.Remove(plain), .. added]);
        }
    }
}

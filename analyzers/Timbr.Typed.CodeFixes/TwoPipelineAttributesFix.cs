using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.CodeFixes.Rewriting;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes;

/// <summary>TIMBR025: removes <c>[Pipeline]</c> beside <c>[Pipeline&lt;T&gt;]</c>, which takes over what only the other one says.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TwoPipelineAttributesFix)), Shared]
public sealed class TwoPipelineAttributesFix() : RewriteFix(RuleIds.TwoPipelineAttributes)
{
    private protected override async Task<IReadOnlyList<Repair>> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (await PipelineSource.FindAsync(document, diagnostic.Location.SourceSpan, cancellation).ConfigureAwait(false) is not { Type: { } type }
            || type.Attribute(Names.Pipeline)?.ApplicationSyntaxReference?.GetSyntax(cancellation) is not AttributeSyntax plain
            || type.Attribute(Names.PipelineOf)?.ApplicationSyntaxReference?.GetSyntax(cancellation) is not AttributeSyntax typed)
        {
            return [];
        }

        var changes = new Changes(document.Project.Solution);
        AttributeRemoval.Remove(changes, plain);
        var said = (typed.ArgumentList?.Arguments ?? default).Select(NameOf).ToList();
        foreach (var argument in (plain.ArgumentList?.Arguments ?? default).Where(argument => !said.Contains(NameOf(argument))))
        {
            AttributeArguments.Add(changes, typed, argument.ToString());
        }

        return [new Repair("Remove [Pipeline]", RuleIds.TwoPipelineAttributes, changes)];
    }

    private static string? NameOf(AttributeArgumentSyntax argument) => argument.NameEquals?.Name.Identifier.ValueText;
}

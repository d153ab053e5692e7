using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Timbr.Typed.CodeFixes.Remedies;
using Timbr.Typed.CodeFixes.Slots;
using Timbr.Typed.CodeFixes.Types;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes;

/// <summary>TIMBR010: names the message type with <c>[Pipeline&lt;T&gt;]</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MessageTypeFix() : PipelineFix(RuleIds.MessageType)
{
    private protected override IEnumerable<Remedy> Propose(Site site)
    {
        if (site.Pipeline.Attribute is not { AttributeClass.IsGenericType: false } mark
            || AttributeText.Of(site, mark) is not { } attribute
            || site.Parameter?.Type.Is(Names.JsonText) is true)
        {
            return [];
        }

        // Those that leave the least wrong: a type that no slot takes as the message is none.
        var options = Candidates(site).Select(type => Name(site, attribute, type)).Select(remedy => (Remedy: remedy, Faults: Faults(site, remedy))).ToList();
        return options.Where(o => o.Faults == options.Min(other => other.Faults)).Select(o => o.Remedy);
    }

    private static IEnumerable<ITypeSymbol> Candidates(Site site)
    {
        if (site.Parameter is null)
        {
            // Where no slot takes the message it carries nothing.
            return site.Draft.Compilation.GetTypeByMetadataName(Names.None) is { } none ? [none] : [];
        }

        return site.Pipeline.Slots.Where(s => s is { IsReused: false, Method: not null })
            .SelectMany(s => s.Method!.Parameters)
            .Where(p => !p.Type.Is(Names.JsonText) && !p.Type.Is(Names.MessageId))
            .Select(p => p.Type.WithNullableAnnotation(NullableAnnotation.None))
            .Distinct<ITypeSymbol>(SymbolEqualityComparer.Default);
    }

    private static Remedy Name(Site site, AttributeSyntax attribute, ITypeSymbol type)
    {
        var text = new ValueText(site.Pipeline, attribute).PlainType(type);
        return new Remedy($"Use [Pipeline<{text}>]", RuleIds.MessageType, [Edit.After(attribute.Name, $"<{text}>")]);
    }

    private static int Faults(Site site, Remedy remedy) => site.Try(remedy.Edits)?.Faults.Count ?? int.MaxValue;
}

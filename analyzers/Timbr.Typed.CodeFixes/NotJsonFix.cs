using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Timbr.Typed.CodeFixes.Remedies;
using Timbr.Typed.CodeFixes.Slots;
using Timbr.Typed.CodeFixes.Types;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Json;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes;

/// <summary>TIMBR014: has the types of a pipeline without generated JSON written by a <c>JsonSerializerContext</c>: the pipeline's own, or a new one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NotJsonFix)), Shared]
public sealed class NotJsonFix() : PipelineFix(RuleIds.NotJson)
{
    private protected override IEnumerable<Remedy> Propose(Site site)
    {
        if (site.Pipeline is not { Attribute: { } attribute } pipeline || AttributeText.Of(site, attribute) is not { } syntax)
        {
            return [];
        }

        var types = Uncovered(pipeline).ToList();
        var wanted = site.Slot is { IsGap: false } slot && slot.Location == site.Fault?.Location ? slot.Output ?? pipeline.Input : pipeline.Input;
        if (wanted is null || !types.Contains(wanted, SymbolEqualityComparer.Default))
        {
            return [];
        }

        if (attribute.Named<INamedTypeSymbol>("JsonContext") is { } context)
        {
            types.RemoveAll(JsonDelegation.To(context).Writes);
            return [new Remedy($"Declare {Listed(types)} in '{context.Name}'", RuleIds.NotJson, [.. Declare(site, context, types)]) { IsCompletedElsewhere = true }];
        }

        var name = JsonContextSource.NameFor(site.Type);
        return
        [
            new Remedy(
                $"Write {Listed(types)} with a JsonSerializerContext", RuleIds.NotJson,
                [JsonContextSource.Add(site, name, types, attribute.Named<int>("PropertyNaming")), AttributeText.With(syntax, $"JsonContext = typeof({name})")]) { IsCompletedElsewhere = true },
        ];
    }

    /// <summary>The types without generated JSON that a context could write. A tuple it would write without its values.</summary>
    private static IEnumerable<ITypeSymbol> Uncovered(Pipeline pipeline)
    {
        var table = new JsonShapeTable(pipeline.Compilation, pipeline.Type, 0, JsonDelegation.None);
        var told = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        var types = new[] { (Type: pipeline.Input, IsRead: true) }.Concat(pipeline.Slots.Where(s => !s.IsGap).Select(s => (Type: s.Output, IsRead: false)));
        foreach (var (type, isRead) in types)
        {
            if (type is { IsTupleType: false } && told.Add(type) && table.Add(type, isRead, out var gap) is null && gap is { IsContradiction: false, Problem.Length: > 0 }
                && JsonDelegation.CanWrite(type) && AccessDomain.Of(type, pipeline.Type) != AccessDomain.Private)
            {
                yield return type;
            }
        }
    }

    private static IEnumerable<Edit> Declare(Site site, INamedTypeSymbol context, IEnumerable<ITypeSymbol> types)
    {
        if (site.Draft.Declarations(context, site.Cancellation).FirstOrDefault() is not { } declaration || JsonDelegation.Problem(context, site.Type, site.Draft.Compilation) is not null)
        {
            return [];
        }

        var line = MemberLayout.NewLineOf(declaration.SyntaxTree) + MemberLayout.IndentOf(declaration);
        var marks = types.Select(type => JsonContextSource.Mark(site, declaration, type));
        return declaration.AttributeLists.LastOrDefault() is { } last ? marks.Select(mark => Edit.After(last, line + mark)) : marks.Select(mark => Edit.Before(declaration, mark + line));
    }

    private static string Listed(IEnumerable<ITypeSymbol> types) => Remedy.Quoted(types.Select(type => type.WithNullableAnnotation(NullableAnnotation.None).ToMessage()));
}

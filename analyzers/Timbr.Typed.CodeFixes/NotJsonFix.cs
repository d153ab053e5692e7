using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.CodeFixes.Rewriting;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Json;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes;

/// <summary>TIMBR014: has the types of a pipeline without generated JSON written by a <c>JsonSerializerContext</c>: the pipeline's own, or a new one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NotJsonFix)), Shared]
public sealed class NotJsonFix() : RewriteFix(RuleIds.NotJson)
{
    private protected override async Task<IReadOnlyList<Repair>> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (await PipelineSource.FindAsync(document, diagnostic.Location.SourceSpan, cancellation).ConfigureAwait(false) is not { Pipeline: { Attribute: { } attribute } pipeline } place
            || attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is not AttributeSyntax syntax)
        {
            return [];
        }

        var types = Uncovered(pipeline).ToList();
        var wanted = pipeline.Slots.FirstOrDefault(s => s.Location == diagnostic.Location && !s.IsGap)?.Output ?? pipeline.Input;
        if (wanted is null || !types.Contains(wanted, SymbolEqualityComparer.Default))
        {
            return [];
        }

        var changes = new Changes(document.Project.Solution);
        if (attribute.Named<INamedTypeSymbol>("JsonContext") is { } context)
        {
            types.RemoveAll(JsonDelegation.To(context).Writes);
            return TryDeclare(changes, place, context, types, cancellation)
                ? [new Repair($"Declare {Listed(types)} in '{context.Name}'", RuleIds.NotJson, changes)]
                : [];
        }

        var name = JsonContextSource.NameFor(place.Type);
        JsonContextSource.Add(changes, place, name, types, attribute.Named<int>("PropertyNaming"));
        AttributeArguments.Add(changes, syntax, $"JsonContext = typeof({name})");
        return [new Repair($"Write {Listed(types)} with a JsonSerializerContext", RuleIds.NotJson, changes)];
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

    private static bool TryDeclare(Changes changes, PipelineSource place, INamedTypeSymbol context, List<ITypeSymbol> types, CancellationToken cancellation)
    {
        var declaration = context.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellation)).OfType<ClassDeclarationSyntax>().FirstOrDefault(d => changes.Solution.GetDocument(d.SyntaxTree) is not null and not SourceGeneratedDocument);
        if (declaration is null || JsonDelegation.Problem(context, place.Type, place.Model.Compilation) is not null)
        {
            return false;
        }

        foreach (var type in types)
        {
            var mark = JsonContextSource.Mark(place, declaration, type);
            var line = MemberLayout.NewLineOf(declaration.SyntaxTree) + MemberLayout.IndentOf(declaration);
            var marks = declaration.AttributeLists;
            changes.Insert(declaration.SyntaxTree, marks.Count > 0 ? marks[marks.Count - 1].Span.End : declaration.SpanStart, marks.Count > 0 ? line + mark : mark + line);
        }

        return !changes.IsEmpty;
    }

    private static string Listed(IEnumerable<ITypeSymbol> types) => string.Join(" and ", types.Select(type => $"'{type.WithNullableAnnotation(NullableAnnotation.None).ToMessage()}'"));
}

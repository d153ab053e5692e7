using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.CodeFixes.Rewriting;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Bodies;

/// <summary>
/// TIMBR022: moves the static fields that only one slot uses into a class, and takes that as the slot's state. Not offered
/// where other code uses them, since state belongs to one slot.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StaticStateFix)), Shared]
public sealed class StaticStateFix() : RewriteFix(RuleIds.StaticState)
{
    private protected override async Task<IReadOnlyList<Repair>> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var solution = document.Project.Solution;
        if (await PipelineSource.FindAsync(document, diagnostic.Location.SourceSpan, cancellation).ConfigureAwait(false) is not { Slot: { Variants.Count: 0, Method: { } symbol } slot, Method: { } method } place
            || symbol.Parameters.Any(p => p.Attribute(Names.State) is not null)
            || symbol.PartialImplementationPart is not null
            || await MethodUse.IsUsedAsync(symbol, solution, cancellation).ConfigureAwait(false))
        {
            return [];
        }

        var fields = new List<StateField>();
        var written = FieldsIn(place, place.Tree.GetRoot(cancellation).FindNode(diagnostic.Location.SourceSpan), cancellation).ToList();
        foreach (var field in FieldsIn(place, method, cancellation).Distinct<IFieldSymbol>(SymbolEqualityComparer.Default))
        {
            if (await StateField.FindAsync(field, method, solution, cancellation).ConfigureAwait(false) is { } found)
            {
                fields.Add(found);
            }
        }

        if (!written.Any(w => fields.Any(f => SymbolEqualityComparer.Default.Equals(f.Symbol, w))))
        {
            return [];
        }

        var changes = new Changes(solution);
        var type = NameOf(place.Type, slot.Name);
        var name = MethodUse.FreeName(method, "state", "kept");
        StateField.Move(changes, fields, type, name);
        var values = new ValueText(place.Pipeline, place.Model, method.SpanStart);
        MethodUse.AddParameter(changes, method, $"[{values.Attribute(Names.State)}] {(slot.IsAsync ? "" : "ref ")}{type} {name}");
        return [new Repair($"Keep {ParameterNames.Of(fields.Select(f => f.Symbol))} in [State]", RuleIds.StaticState, changes)];
    }

    private static IEnumerable<IFieldSymbol> FieldsIn(PipelineSource place, SyntaxNode node, CancellationToken cancellation) =>
        node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(name => place.Model.GetSymbolInfo(name, cancellation).Symbol).OfType<IFieldSymbol>()
            .Where(field => field is { IsStatic: true, IsConst: false } && SymbolEqualityComparer.Default.Equals(field.ContainingType, place.Type));

    private static string NameOf(INamedTypeSymbol type, string slot)
    {
        var name = slot + "State";
        return type.GetMembers(name).IsEmpty ? name : name + "Value";
    }
}

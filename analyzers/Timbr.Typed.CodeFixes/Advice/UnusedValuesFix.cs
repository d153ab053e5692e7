using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.Analyzers.Advice;
using Timbr.Typed.CodeFixes.Rewriting;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Advice;

/// <summary>
/// TIMBR032: leaves out the parameters that are not used, and binds those behind them by name. Calls of the method in the
/// user's own code leave the arguments out as well.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnusedValuesFix)), Shared]
public sealed class UnusedValuesFix() : RewriteFix(RuleIds.UnusedValues)
{
    private protected override async Task<IReadOnlyList<Repair>> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (await PipelineSource.FindAsync(document, diagnostic.Location.SourceSpan, cancellation).ConfigureAwait(false) is not { Slot: { Method: { } method } slot, Method: { } declaration } place
            || !diagnostic.Properties.TryGetValue(AdviceProperties.Unused, out var listed) || listed is null)
        {
            return [];
        }

        var names = listed.Split(',');
        var unused = method.Parameters.Where(p => SlotBinding.IsCounted(p) && names.Contains(p.Name)).ToList();
        var values = new ValueText(place.Pipeline, place.Model, declaration.ParameterList.SpanStart);
        var changes = new Changes(document.Project.Solution);
        foreach (var (parameter, value) in NamedParameters.Positional(method, slot.Number).SkipWhile(p => !unused.Contains(p.Parameter, SymbolEqualityComparer.Default)))
        {
            if (!unused.Contains(parameter, SymbolEqualityComparer.Default))
            {
                NamedParameters.Name(changes, parameter, slot.Number, value, values, cancellation);
            }
        }

        return await ParameterRemoval.TryRemoveAsync(changes, method, [.. unused.Select(p => p.Ordinal)], cancellation).ConfigureAwait(false)
            ? [new Repair($"Leave {ParameterNames.Of(unused)} out", RuleIds.UnusedValues, changes)]
            : [];
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Timbr.Typed.CodeFixes.Editing;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Refactorings;

/// <summary>What each parameter of a solution's pipelines receives, and what they compute.</summary>
internal sealed record Wiring(IReadOnlyList<string> Bindings, IReadOnlyDictionary<string, string> Values, IReadOnlyList<string> Diagnostics)
{
    public static async Task<Wiring> OfAsync(string source)
    {
        var solution = Workbench.Open(MarkedSolution.Parse(source), LanguageVersion.CSharp12);
        var project = solution.Projects.First();
        var compilation = (await project.GetCompilationAsync())!;
        var pipeline = PipelineChecker.Check((INamedTypeSymbol)compilation.GetSymbolsWithName("P", SymbolFilter.Type).Single(), compilation, CancellationToken.None);
        var reported = (await Workbench.AnalyzeAsync(project)).Concat(compilation.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning));
        return new Wiring(
            [.. pipeline.Slots.SelectMany(slot => slot.Bindings.Select(b => Describe(pipeline, slot, b)))],
            Evaluation.Of(compilation, pipeline),
            [.. reported.Select(d => d.Id).Order(StringComparer.Ordinal)]);
    }

    // Slots are told by their methods, which keep their names; those without are told by what they pass on.
    private static string Describe(Generators.Wiring.Pipeline pipeline, Slot slot, Binding binding)
    {
        var value = binding.Kind is not (BindingKind.Value or BindingKind.Text) ? "" : binding.Value == Binding.Input ? "the message" : Called(pipeline, pipeline.Slots[binding.Value]);
        return $"{Called(pipeline, slot)}({binding.Parameter.Type} {binding.Parameter.Name} <- {binding.Kind} {value})";
    }

    private static string Called(Generators.Wiring.Pipeline pipeline, Slot slot) =>
        !slot.IsGap ? slot.Method!.Name : slot.Number == 0 ? "after the message" : "after " + Called(pipeline, pipeline.Slots[slot.Number - 1]);
}

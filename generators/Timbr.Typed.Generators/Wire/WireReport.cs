using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Generators.Wire;

/// <summary>
/// TIMBR070 where analyzers do not run. A fault has a place in the source, so it is found anew for each compilation; without a
/// baseline, and wherever analyzers run, nothing is.
/// </summary>
internal static class WireReport
{
    internal const string FaultsStep = "Wire.Faults";

    public static void Register(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<bool> reports)
    {
        var baseline = context.AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static pair => WireCheck.IsBaseline(pair.Left, pair.Right))
            .Select(static (pair, cancellation) => WireCheck.Read(pair.Left, cancellation))
            .Collect()
            .Combine(reports)
            .Select(static (pair, _) => pair.Right ? pair.Left.FirstOrDefault() : null);
        var faults = context.CompilationProvider.Combine(baseline)
            .Select(static (pair, cancellation) => pair.Right is { } file ? Faults(pair.Left, file, cancellation) : [])
            .WithTrackingName(FaultsStep);
        context.RegisterSourceOutput(faults, static (output, found) =>
        {
            foreach (var fault in found)
            {
                output.ReportDiagnostic(fault);
            }
        });
    }

    private static ImmutableArray<Diagnostic> Faults(Compilation compilation, WireBaseline baseline, CancellationToken cancellation) =>
    [
        .. WireCheck.Of(compilation, baseline)
            .Concat(WireCheck.Pipelines(compilation.Assembly.GlobalNamespace).Select(type => WireCheck.Of(PipelineChecker.Check(type, compilation, cancellation), baseline)).OfType<Fault>())
            .Select(fault => fault.ToDiagnostic()),
    ];
}

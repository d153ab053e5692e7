using Microsoft.CodeAnalysis;
using Timbr.Typed.Generators.Pipelines;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Generators.Wire;

/// <summary>
/// TIMBR070 where analyzers do not run. A fault has a place in the source, so it is found anew for each compilation; without a
/// baseline, and wherever analyzers run, nothing is.
/// </summary>
internal static class WireReport
{
    internal const string FaultsStep = "Wire.Faults";

    private const string FilesStep = "Wire.Files";
    private const string BaselineStep = "Wire.Baseline";
    private const string CompilationStep = "Wire.Compilation";

    public static void Register(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<bool> reports)
    {
        var files = context.AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider).WithTrackingName(FilesStep)
            .Where(static pair => WireCheck.IsBaseline(pair.Left, pair.Right))
            .Select(static (pair, cancellation) => WireCheck.Read(pair.Left, cancellation)).WithTrackingName(FilesStep)
            .Collect().WithTrackingName(FilesStep);
        var baseline = files.Combine(reports).WithTrackingName(BaselineStep)
            .Select(static (pair, _) => pair.Right ? pair.Left.FirstOrDefault() : null).WithTrackingName(BaselineStep);
        var faults = context.CompilationProvider.Combine(baseline).WithTrackingName(CompilationStep)
            .Select(static (pair, cancellation) => pair.Right is { } file ? Faults(pair.Left, file, cancellation) : []).WithTrackingName(FaultsStep);
        context.RegisterSourceOutput(faults, static (output, found) =>
        {
            foreach (var fault in found)
            {
                output.ReportDiagnostic(fault.ToDiagnostic());
            }
        });
    }

    private static EquatableArray<FaultModel> Faults(Compilation compilation, WireBaseline baseline, CancellationToken cancellation) =>
        WireCheck.Of(compilation, baseline)
            .Concat(WireCheck.Pipelines(compilation.Assembly.GlobalNamespace).Select(type => WireCheck.Of(PipelineChecker.Check(type, compilation, cancellation), baseline)).OfType<Fault>())
            .Select(FaultModel.Of)
            .ToEquatableArray();
}

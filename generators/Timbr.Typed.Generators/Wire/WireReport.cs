using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Timbr.Typed.Generators.Incremental;
using Timbr.Typed.Generators.Pipelines;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Generators.Wire;

/// <summary>
/// TIMBR070 where analyzers do not run. What the pipelines write is known from their models; only the place of a fault is looked
/// up in the compilation.
/// </summary>
internal sealed class WireReport
{
    internal const string FaultsStep = "Wire.Faults";

    private const string OptionsStep = "Wire.Options";
    private const string FilesStep = "Wire.Files";
    private const string BaselineStep = "Wire.Baseline";
    private const string PipelinesStep = "Wire.Pipelines";
    private const string FindingsStep = "Wire.Findings";
    private const string CompilationStep = "Wire.Compilation";

    private readonly Tickets<AnalyzerConfigOptionsProvider> _options = new();
    private readonly Tickets<AdditionalText> _files = new();
    private readonly Tickets<Compilation> _compilations = new();

    private WireReport()
    {
    }

    public static void Register(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<CheckedPipeline?> pipelines, IncrementalValueProvider<bool> reports)
    {
        var report = new WireReport();
        var options = context.AnalyzerConfigOptionsProvider.Select((options, _) => report._options.Of(options)).WithTrackingName(OptionsStep);
        var files = context.AdditionalTextsProvider.Select((file, _) => report._files.Of(file)).WithTrackingName(FilesStep)
            .Combine(options).WithTrackingName(FilesStep)
            .SelectMany((pair, cancellation) => report.Read(pair.Left, pair.Right, cancellation)).WithTrackingName(FilesStep)
            .Collect().WithTrackingName(FilesStep);
        var baseline = files.Combine(reports).WithTrackingName(BaselineStep)
            .Select(static (pair, _) => pair.Right ? pair.Left.FirstOrDefault() : null).WithTrackingName(BaselineStep);
        var findings = pipelines.Collect().WithTrackingName(PipelinesStep).Combine(baseline).WithTrackingName(FindingsStep)
            .Select(static (pair, _) => pair.Right is { } file ? Find(pair.Left, file) : WireFindings.None).WithTrackingName(FindingsStep);
        var compilation = context.CompilationProvider.Select((compilation, _) => report._compilations.Of(compilation)).WithTrackingName(CompilationStep);
        var faults = findings.Combine(compilation).WithTrackingName(FaultsStep)
            .Select((pair, cancellation) => report.Locate(pair.Left, pair.Right, cancellation)).WithTrackingName(FaultsStep);
        context.RegisterSourceOutput(faults, static (output, found) =>
        {
            foreach (var fault in found)
            {
                output.ReportDiagnostic(fault.ToDiagnostic());
            }
        });
    }

    private static WireFindings Find(ImmutableArray<CheckedPipeline?> pipelines, WireBaseline baseline)
    {
        var names = new HashSet<string>(pipelines.OfType<CheckedPipeline>().Select(pipeline => Symbols.FullName(pipeline.MetadataName)), StringComparer.Ordinal);
        return new WireFindings(
            WireCheck.OfFile(baseline, names.Contains).Select(FaultModel.Of).ToEquatableArray(),
            pipelines.Select(pipeline => pipeline?.Model is { } model ? WireCheck.Of(model, baseline) : null).OfType<WireFinding>()
                .OrderBy(finding => finding.MetadataName, StringComparer.Ordinal).ToEquatableArray());
    }

    private ImmutableArray<WireBaseline> Read(Ticket<AdditionalText> file, Ticket<AnalyzerConfigOptionsProvider> options, CancellationToken cancellation) =>
        _files.Redeem(file) is { } text && _options.Redeem(options) is { } known && WireCheck.IsBaseline(text, known) && WireCheck.Read(text, cancellation) is { } baseline
            ? [baseline]
            : [];

    private EquatableArray<FaultModel> Locate(WireFindings findings, Ticket<Compilation> ticket, CancellationToken cancellation)
    {
        if (findings.OfPipelines.Count == 0 || _compilations.Redeem(ticket) is not { } compilation)
        {
            return findings.OfFile;
        }

        return findings.OfFile.Concat(findings.OfPipelines.Select(finding => (Finding: finding, Type: compilation.Assembly.GetTypeByMetadataName(finding.MetadataName)))
            .Where(pair => pair.Type is not null)
            .Select(pair => FaultModel.Of(WireCheck.FaultOf(PipelineChecker.Check(pair.Type!, compilation, cancellation), pair.Finding)))).ToEquatableArray();
    }
}

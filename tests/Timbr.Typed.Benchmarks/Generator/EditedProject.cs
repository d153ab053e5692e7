using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Timbr.Typed.Generators.Pipelines;

namespace Timbr.Typed.Benchmarks;

/// <summary>A project that is open in an editor: each edit makes a new compilation, on which the driver that is there runs again.</summary>
internal sealed class EditedProject
{
    private readonly int _pipelines;
    private CSharpCompilation _compilation;
    private GeneratorDriver _driver;
    private int _edits;

    public EditedProject(int pipelines)
    {
        _pipelines = pipelines;
        _compilation = ManyPipelines.Compile(ManyPipelines.Parse(pipelines));
        _driver = NewDriver().RunGenerators(_compilation);
    }

    /// <summary>A driver as the compiler makes it.</summary>
    public static GeneratorDriver NewDriver(bool tracks = false, IIncrementalGenerator? generator = null) => CSharpGeneratorDriver.Create(
        [(generator ?? new PipelineGenerator()).AsSourceGenerator()], parseOptions: ManyPipelines.Parsing,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, tracks));

    /// <summary>Another number in a slot's body.</summary>
    public double EditBody() => Edit(NextPipeline(), "=> score > 1e12", "=> score > 1e13");

    /// <summary>Another type of a slot's value.</summary>
    public double EditSlot() => Edit(NextPipeline(), "static int Rank", "static long Rank");

    /// <summary>A class that no pipeline knows.</summary>
    public double EditElsewhere() => Edit(0, "X => 1", "X => 2");

    /// <summary>What became of the outputs of a run after such an edit.</summary>
    public static ImmutableDictionary<IncrementalStepRunReason, int> Reasons(int pipelines, string from, string to)
    {
        var compilation = ManyPipelines.Compile(ManyPipelines.Parse(pipelines));
        var driver = NewDriver(tracks: true).RunGenerators(compilation).RunGenerators(ManyPipelines.Edit(compilation, pipelines / 2, from, to));
        return driver.GetRunResult().Results[0].TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs)
            .GroupBy(output => output.Reason).ToImmutableDictionary(reason => reason.Key, reason => reason.Count());
    }

    private int NextPipeline() => 1 + (7 * ++_edits % _pipelines);

    // The edit is timed, not that it is undone.
    private double Edit(int file, string from, string to)
    {
        var before = _compilation;
        var elapsed = Run(ManyPipelines.Edit(before, file, from, to));
        Run(before.Clone());
        return elapsed;
    }

    private double Run(CSharpCompilation compilation)
    {
        _compilation = compilation;
        var start = Stopwatch.GetTimestamp();
        _driver = _driver.RunGenerators(compilation);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}

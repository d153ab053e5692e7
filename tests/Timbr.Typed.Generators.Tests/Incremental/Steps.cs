using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Timbr.Typed.Generators.Pipelines;
using Timbr.Typed.Generators.Tests.Harness;

namespace Timbr.Typed.Generators.Tests.Incremental;

/// <summary>A driver over two compilations, and why each output of the second run is as it is.</summary>
internal sealed class Steps
{
    private readonly GeneratorRunResult _first;
    private readonly GeneratorRunResult _second;

    private Steps(GeneratorRunResult first, GeneratorRunResult second) => (_first, _second) = (first, second);

    public GeneratorRunResult First => _first;

    public GeneratorRunResult Second => _second;

    public static Steps Of(Project project, Func<CSharpCompilation, Compilation> edit, Func<GeneratorDriver, GeneratorDriver>? configure = null)
    {
        var compilation = project.Compile();
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new PipelineGenerator().AsSourceGenerator()],
            parseOptions: project.Parsing,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        driver = driver.RunGenerators(compilation);
        var first = driver.GetRunResult().Results[0];
        driver = (configure?.Invoke(driver) ?? driver).RunGenerators(edit(compilation));
        return new Steps(first, driver.GetRunResult().Results[0]);
    }

    /// <summary>Why each model of the second run is as it is, by the pipeline's name.</summary>
    public Dictionary<string, IncrementalStepRunReason> Models() =>
        _second.TrackedSteps[PipelineGenerator.ModelsStep].SelectMany(s => s.Outputs).ToDictionary(o => ((PipelineModel)o.Value).Name, o => o.Reason, StringComparer.Ordinal);

    /// <summary>Every step that an output of the second run comes from, and the outputs themselves.</summary>
    public IReadOnlyCollection<IncrementalGeneratorRunStep> All()
    {
        var found = new HashSet<IncrementalGeneratorRunStep>(ReferenceEqualityComparer.Instance);
        var open = new Stack<IncrementalGeneratorRunStep>(_second.TrackedOutputSteps.SelectMany(s => s.Value));
        while (open.TryPop(out var step))
        {
            if (found.Add(step))
            {
                foreach (var (source, _) in step.Inputs)
                {
                    open.Push(source);
                }
            }
        }

        return found;
    }

    public ImmutableArray<IncrementalStepRunReason> Options() => [.. _second.TrackedSteps[PipelineGenerator.OptionsStep].SelectMany(s => s.Outputs).Select(o => o.Reason)];

    public ImmutableArray<IncrementalStepRunReason> Outputs() => [.. _second.TrackedOutputSteps.SelectMany(s => s.Value).SelectMany(s => s.Outputs).Select(o => o.Reason)];
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Timbr.Typed.Analyzers;
using Timbr.Typed.Generators.Pipelines;
using Timbr.Typed.Generators.Tests.Harness;

namespace Timbr.Typed.Generators.Tests.Robustness;

/// <summary>What the generator and the analyzers did with ten thousand damaged sources. TIMBR_SEED chooses other damage.</summary>
internal sealed class MutationRun
{
    public const int Mutations = 10_000;

    // To compile what was generated takes longer than all the rest.
    private const int CompiledOneOf = 10;

    private static readonly Lazy<MutationRun> Once = new(() => new MutationRun());

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(PipelineAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private readonly CSharpCompilation _project = Project.Of("").Compile();
    private int _sound;
    private int _valid;

    private MutationRun()
    {
        var parsing = (CSharpParseOptions)_project.SyntaxTrees[1].Options;
        Parallel.For(
            0, Mutations, new ParallelOptions { MaxDegreeOfParallelism = 2 },
            () => (GeneratorDriver)CSharpGeneratorDriver.Create([new PipelineGenerator().AsSourceGenerator()], parseOptions: parsing),
            (i, _, driver) => Try(i, driver),
            _ => { });
    }

    public static MutationRun Result => Once.Value;

    public static int Seed => int.TryParse(Environment.GetEnvironmentVariable("TIMBR_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : 20260102;

    /// <summary>Where the generator threw, which a build reports as CS8785.</summary>
    public ConcurrentBag<string> GeneratorFailures { get; } = [];

    /// <summary>Where an analyzer threw, which a build reports as AD0001.</summary>
    public ConcurrentBag<string> AnalyzerFailures { get; } = [];

    /// <summary>Where the user's code compiles and what was generated for it does not, or is a stub for no reason.</summary>
    public ConcurrentBag<string> WrongCode { get; } = [];

    /// <summary>How many of the sources that were compiled are right C#, and how many of these have no fault.</summary>
    public (int Sound, int Valid) Compiled => (_sound, _valid);

    // The driver goes on from one source to the next, as in an editor.
    private GeneratorDriver Try(int i, GeneratorDriver driver)
    {
        var source = Corpus.Mutate(Corpus.Sources[i % Corpus.Sources.Length], new Random(unchecked((Seed * 31) + i)));
        var old = _project.SyntaxTrees[1];
        var tree = CSharpSyntaxTree.ParseText(source, (CSharpParseOptions)old.Options, "File0.cs", System.Text.Encoding.UTF8);
        var before = _project.ReplaceSyntaxTree(old, tree);
        driver = driver.RunGenerators(before);
        var run = driver.GetRunResult().Results[0];
        if (run.Exception is { } exception)
        {
            GeneratorFailures.Add($"seed {Seed}, mutation {i}: {exception}\n{source}");
        }

        Analyze(i, before, source);
        if (run.Exception is null && i / Corpus.Sources.Length % CompiledOneOf == 0)
        {
            Compile(i, before, run, source);
        }

        return driver;
    }

    private void Analyze(int i, CSharpCompilation compilation, string source)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (error, analyzer, _) => AnalyzerFailures.Add($"seed {Seed}, mutation {i}, {analyzer}: {error}\n{source}"), concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        compilation.WithAnalyzers(Analyzers, options).GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
    }

    private void Compile(int i, CSharpCompilation before, GeneratorRunResult run, string source)
    {
        var after = before.AddSyntaxTrees(run.GeneratedSources.Select(s => s.SyntaxTree));
        var errors = after.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        var generated = errors.Where(d => d.Location.SourceTree is not { } tree || !before.ContainsSyntaxTree(tree)).ToList();
        if (errors.Count > generated.Count)
        {
            return;
        }

        Interlocked.Increment(ref _sound);
        var hasFaults = PipelineFaults.Of(before).Any();
        Interlocked.Add(ref _valid, hasFaults ? 0 : 1);
        if (generated.Count > 0)
        {
            WrongCode.Add($"seed {Seed}, mutation {i} makes generated code wrong (faults: {hasFaults}): {generated[0]}\n{source}");
        }
        else if (!hasFaults && run.GeneratedSources.Any(s => s.SourceText.ToString().Contains("does not run:", StringComparison.Ordinal)))
        {
            WrongCode.Add($"seed {Seed}, mutation {i} builds although its pipeline does not run\n{source}");
        }
    }
}

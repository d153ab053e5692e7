using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Timbr.Typed.Analyzers;
using Timbr.Typed.Generators.Pipelines;
using Timbr.Typed.Generators.Tests.Harness;

namespace Timbr.Typed.Generators.Tests.Robustness;

/// <summary>Damaged sources. TIMBR_SEED chooses other damage.</summary>
public sealed class MutationTests
{
    private const int Mutations = 2100;

    private static int Seed => int.TryParse(Environment.GetEnvironmentVariable("TIMBR_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : 20260102;

    [Fact]
    public void The_corpus_itself_is_right() => Assert.All(Corpus.Sources, source =>
    {
        var generated = Project.Of(source).Generate();
        Assert.Equal("", generated.Faults());
        Assert.Empty(generated.Complaints());
    });

    [Fact]
    public void No_damaged_source_makes_the_generator_throw_or_emit_code_that_does_not_compile()
    {
        var compilations = Project.Of("").Compile();
        var old = compilations.SyntaxTrees[1];
        var problems = new ConcurrentBag<string>();
        var (compiled, valid) = (0, 0);
        Parallel.For(0, Mutations, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
        {
            var source = Corpus.Mutate(Corpus.Sources[i % Corpus.Sources.Length], new Random(unchecked((Seed * 31) + i)));
            var tree = CSharpSyntaxTree.ParseText(source, (CSharpParseOptions)old.Options, "File0.cs", System.Text.Encoding.UTF8);
            var before = compilations.ReplaceSyntaxTree(old, tree);
            var run = CSharpGeneratorDriver.Create([new PipelineGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)old.Options)
                .RunGenerators(before).GetRunResult().Results[0];
            if (run.Exception is { } exception)
            {
                problems.Add($"seed {Seed}, mutation {i} makes the generator throw {exception}\n{source}");
                return;
            }

            var after = before.AddSyntaxTrees(run.GeneratedSources.Select(s => s.SyntaxTree));
            var errors = after.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
            var generated = errors.Where(d => d.Location.SourceTree != tree).ToList();
            if (errors.Count == generated.Count)
            {
                Interlocked.Increment(ref compiled);
                var hasFaults = PipelineFaults.Of(before).Any();
                Interlocked.Add(ref valid, hasFaults ? 0 : 1);
                if (generated.Count > 0)
                {
                    problems.Add($"seed {Seed}, mutation {i} makes generated code wrong (faults: {hasFaults}): {generated[0]}\n{source}");
                }
                else if (!hasFaults && run.GeneratedSources.Any(s => s.SourceText.ToString().Contains("does not run:", StringComparison.Ordinal)))
                {
                    problems.Add($"seed {Seed}, mutation {i} builds although its pipeline does not run\n{source}");
                }
            }
        });

        Assert.True(problems.IsEmpty, $"{problems.Count} problems, such as\n{string.Join("\n\n", problems.Take(4))}");
        Assert.True(compiled > 100 && valid > 20, $"Only {compiled} mutations compiled, {valid} of them without a fault.");
    }

    [Fact]
    public async Task No_damaged_source_makes_the_analyzer_throw()
    {
        var compilation = Project.Of("").Compile();
        var old = compilation.SyntaxTrees[1];
        var problems = new ConcurrentBag<string>();
        var parsing = (CSharpParseOptions)old.Options;
        for (var i = 0; i < Mutations; i++)
        {
            var source = Corpus.Mutate(Corpus.Sources[i % Corpus.Sources.Length], new Random(unchecked((Seed * 31) + i)));
            var before = compilation.ReplaceSyntaxTree(old, CSharpSyntaxTree.ParseText(source, parsing, "File0.cs"));
            var options = new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([]), (error, _, _) => problems.Add($"seed {Seed}, mutation {i}: {error}\n{source}"), concurrentAnalysis: false, logAnalyzerExecutionTime: false);
            await before.WithAnalyzers([new PipelineAnalyzer()], options).GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        }

        Assert.True(problems.IsEmpty, $"{problems.Count} problems, such as\n{string.Join("\n\n", problems.Take(3))}");
    }
}

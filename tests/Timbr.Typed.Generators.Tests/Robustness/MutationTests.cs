using Timbr.Typed.Generators.Tests.Harness;

namespace Timbr.Typed.Generators.Tests.Robustness;

/// <summary>Damaged sources.</summary>
public sealed class MutationTests
{
    [Fact]
    public void The_corpus_itself_is_right() => Assert.All(Corpus.Sources, source =>
    {
        var generated = Project.Of(source).Generate();
        Assert.Equal("", generated.Faults());
        Assert.Empty(generated.Complaints());
    });

    [Fact]
    public void No_damaged_source_makes_the_generator_throw() => None(MutationRun.Result.GeneratorFailures);

    [Fact]
    public void No_damaged_source_makes_an_analyzer_throw() => None(MutationRun.Result.AnalyzerFailures);

    [Fact]
    public void No_damaged_source_makes_the_generator_emit_code_that_does_not_compile() => None(MutationRun.Result.WrongCode);

    [Fact]
    public void Some_damage_leaves_right_code_and_some_a_right_pipeline()
    {
        var (sound, valid) = MutationRun.Result.Compiled;

        Assert.True(sound > 100 && valid > 20, $"Only {sound} mutations compiled, {valid} of them without a fault.");
    }

    private static void None(System.Collections.Concurrent.ConcurrentBag<string> problems) =>
        Assert.True(problems.IsEmpty, $"{problems.Count} of {MutationRun.Mutations}, such as\n{string.Join("\n\n", problems.Take(4))}");
}

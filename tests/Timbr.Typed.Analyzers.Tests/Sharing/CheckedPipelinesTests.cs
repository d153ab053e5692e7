using Microsoft.CodeAnalysis;
using Timbr.Typed.Analyzers.Checking;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Analyzers.Sharing;

public sealed class CheckedPipelinesTests
{
    private const string Source = """
        [Pipeline]
        public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
        }
        """;

    private static readonly CancellationToken GivenUp = new(canceled: true);

    private readonly Compilation _compilation = new Checked(Source).Compilation;

    private INamedTypeSymbol Type => TypeOf(_compilation);

    [Fact]
    public void A_pipeline_is_checked_once_however_many_ask_at_once()
    {
        var checks = 0;
        var pipelines = new CheckedPipelines((type, compilation, cancellation) =>
        {
            Interlocked.Increment(ref checks);
            return PipelineChecker.Check(type, compilation, cancellation);
        });

        var found = Enumerable.Range(0, 64).AsParallel().WithDegreeOfParallelism(8).Select(_ => pipelines.Get(Type, _compilation, CancellationToken.None)).ToList();

        Assert.Equal((1, 1), (checks, found.Distinct().Count()));
    }

    [Fact]
    public void A_pipeline_of_another_compilation_is_another()
    {
        var pipelines = new CheckedPipelines(PipelineChecker.Check);
        var other = _compilation.Clone();

        Assert.NotSame(pipelines.Get(Type, _compilation, CancellationToken.None), pipelines.Get(TypeOf(other), other, CancellationToken.None));
    }

    [Fact]
    public void One_that_was_cancelled_leaves_the_check_to_the_next()
    {
        var pipelines = new CheckedPipelines(PipelineChecker.Check);

        Assert.Throws<OperationCanceledException>(() => pipelines.Get(Type, _compilation, GivenUp));
        Assert.True(pipelines.Get(Type, _compilation, CancellationToken.None).IsValid);
    }

    [Fact]
    public async Task One_that_waits_for_another_that_is_cancelled_gets_its_pipeline()
    {
        using var begun = new SemaphoreSlim(0);
        using var cancelled = new CancellationTokenSource();
        var pipelines = new CheckedPipelines((type, compilation, cancellation) =>
        {
            begun.Release();
            if (cancellation.CanBeCanceled)
            {
                cancellation.WaitHandle.WaitOne();
            }

            return PipelineChecker.Check(type, compilation, cancellation);
        });

        var first = Task.Run(() => pipelines.Get(Type, _compilation, cancelled.Token), CancellationToken.None);
        await begun.WaitAsync(TestContext.Current.CancellationToken);
        var second = Task.Run(() => pipelines.Get(Type, _compilation, CancellationToken.None), CancellationToken.None);
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.True((await second).IsValid);
    }

    [Fact]
    public void A_check_that_throws_throws_for_each_that_asks()
    {
        var checks = 0;
        var pipelines = new CheckedPipelines((_, _, _) => throw new InvalidOperationException($"check {++checks}"));

        Assert.Equal("check 1", Assert.Throws<InvalidOperationException>(() => pipelines.Get(Type, _compilation, CancellationToken.None)).Message);
        Assert.Equal("check 2", Assert.Throws<InvalidOperationException>(() => pipelines.Get(Type, _compilation, CancellationToken.None)).Message);
    }

    private static INamedTypeSymbol TypeOf(Compilation compilation) => compilation.GetTypeByMetadataName("P")!;
}

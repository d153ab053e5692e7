using BenchmarkDotNet.Attributes;

namespace Timbr.Typed.Benchmarks;

/// <summary>A million messages from four producers over a queue to the evaluation.</summary>
[MemoryDiagnoser]
public class PutBenchmarks
{
    [Benchmark(Baseline = true, OperationsPerInvoke = 1_000_000)]
    public Task<long> Channel() => Routes.ChannelWritersAsync(QueueTable.Source, 4);

    [Benchmark(OperationsPerInvoke = 1_000_000)]
    public Task<long> Machine() => Routes.PutsAsync(QueueTable.Source, 4);
}

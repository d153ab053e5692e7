using BenchmarkDotNet.Attributes;

namespace Timbr.Typed.Benchmarks;

/// <summary>A million messages from a source over a queue to the evaluation.</summary>
[MemoryDiagnoser]
public class QueueBenchmarks
{
    [Benchmark(Baseline = true, OperationsPerInvoke = 1_000_000)]
    public Task<long> Channel() => Routes.ChannelAsync(QueueTable.Source);

    [Benchmark(OperationsPerInvoke = 1_000_000)]
    public Task<long> Machine() => Routes.MachineAsync(QueueTable.Source);

    [Benchmark(OperationsPerInvoke = 1_000_000)]
    public Task<long> ActionBlock() => Routes.ActionBlockAsync(QueueTable.Source);

    [Benchmark(OperationsPerInvoke = 1_000_000)]
    public Task<long> EightBlocks() => Routes.EightBlocksAsync(QueueTable.Source);
}

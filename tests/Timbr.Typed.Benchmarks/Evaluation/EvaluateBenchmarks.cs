using BenchmarkDotNet.Attributes;

namespace Timbr.Typed.Benchmarks;

/// <summary>Evaluation of 1,024 messages, every value read.</summary>
[MemoryDiagnoser]
public class EvaluateBenchmarks
{
    private readonly Func<Reading[], long> _observables = Loops.ByObservables();
    private readonly Func<Reading[], long> _delegates = Loops.ByDelegates();

    [Benchmark(Baseline = true, OperationsPerInvoke = 1024)]
    public long HandWritten() => Loops.HandWrittenAll(Loops.Batch);

    [Benchmark(OperationsPerInvoke = 1024)]
    public long Generated() => Loops.GeneratedAll(Loops.Batch);

    [Benchmark(OperationsPerInvoke = 1024)]
    public long Contained() => Loops.ContainedAll(Loops.Batch);

    [Benchmark(OperationsPerInvoke = 1024)]
    public long Rx() => _observables(Loops.Batch);

    [Benchmark(OperationsPerInvoke = 1024)]
    public long Delegates() => _delegates(Loops.Batch);
}

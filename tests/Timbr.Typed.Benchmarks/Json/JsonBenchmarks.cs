using BenchmarkDotNet.Attributes;

namespace Timbr.Typed.Benchmarks;

/// <summary>The JSON of 1,024 evaluations.</summary>
[MemoryDiagnoser]
public class JsonBenchmarks
{
    [Benchmark(Baseline = true, OperationsPerInvoke = 1024)]
    public long FrameworkObject() => JsonLoops.FrameworkObject();

    [Benchmark(OperationsPerInvoke = 1024)]
    public long FrameworkArray() => JsonLoops.FrameworkArray();

    [Benchmark(OperationsPerInvoke = 1024)]
    public long Generated() => JsonLoops.Generated();
}

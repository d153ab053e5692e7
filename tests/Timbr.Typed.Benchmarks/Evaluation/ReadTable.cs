namespace Timbr.Typed.Benchmarks;

/// <summary>Evaluation, and every value read through its property, which looks for faults first.</summary>
internal static class ReadTable
{
    private const int Batches = 16;

    public static RatioTable Create() => new("read", "Evaluate eight cheap slots and read all nine values", Batches * Loops.Batch.Length,
    [
        new("hand-written", Loops.Repeat(Batches, Loops.HandWrittenAll)),
        new("hand-written, inlined into the loop", Loops.Repeat(Batches, Loops.InlinedAll)),
        new("`Evaluate`, throws", Loops.Repeat(Batches, Loops.GeneratedAll)),
        new("`Run`, faults contained", Loops.Repeat(Batches, Loops.ContainedAll)),
    ])
    {
        Repetition = 40,
    };
}

namespace Timbr.Typed.Benchmarks;

/// <summary>Evaluation as other libraries would do it, every value read.</summary>
internal static class OthersTable
{
    private const int Batches = 4;

    public static RatioTable Create() => new("others", "Evaluate eight cheap slots in other ways", Batches * Loops.Batch.Length,
    [
        new("hand-written", Loops.Repeat(Batches, Loops.HandWrittenAll)),
        new("`Run`, faults contained", Loops.Repeat(Batches, Loops.ContainedAll)),
        new("Rx, eight `Select`", Loops.Repeat(Batches, Loops.ByObservables())),
        new("dictionary of delegates", Loops.Repeat(Batches, Loops.ByDelegates())),
    ])
    {
        Repetition = 10,
    };
}

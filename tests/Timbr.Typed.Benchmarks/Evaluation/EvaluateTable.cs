namespace Timbr.Typed.Benchmarks;

/// <summary>Evaluation alone: of the result only the last value is read, but all are calculated and stored.</summary>
internal static class EvaluateTable
{
    private const int Batches = 16;

    public static RatioTable Create() => new("evaluate", "Evaluate eight cheap slots", Batches * Loops.Batch.Length,
    [
        new("hand-written", Loops.Repeat(Batches, Loops.HandWrittenKeys)),
        new("`Evaluate`, throws", Loops.Repeat(Batches, Loops.GeneratedKeys), Budget.Time(1.10)),
        new("`Run`, faults contained", Loops.Repeat(Batches, Loops.ContainedKeys), Budget.Time(1.10)),
        new("as a worker: `Run`, ready to be changed", Loops.Repeat(Batches, Loops.SwappableKeys()), Budget.Time(1.10)),
        new("as a worker: one slot replaced", Loops.Repeat(Batches, Loops.ReplacedKeys(static slots => slots.IsHigh.Replace(static level => level > 21))), Budget.Time(1.35)),
    ])
    {
        Repetition = 40,
    };
}

using System.Globalization;

namespace Timbr.Typed.Analyzers.Differential;

/// <summary>The checker and the compiler agree on what fits. TIMBR_SEED chooses other signatures.</summary>
public sealed class DifferentialTests
{
    private const int Batches = 5;
    private const int Size = 420;

    private static int Seed => int.TryParse(Environment.GetEnvironmentVariable("TIMBR_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : 20260103;

    private static IEnumerable<Signature> Signatures(int batch)
    {
        var random = new Random(unchecked((Seed * 31) + batch));
        return Enumerable.Range(0, Size).Select(number => Signature.Any(number, random));
    }

    [Fact]
    public void A_slot_is_refused_exactly_where_the_call_written_by_hand_is()
    {
        var disagreements = Enumerable.Range(0, Batches).AsParallel().WithDegreeOfParallelism(2)
            .SelectMany(batch => new Batch([.. Signatures(batch)]).Disagreements())
            .ToList();

        Assert.True(disagreements.Count == 0, $"Seed {Seed}: {disagreements.Count} of {Batches * Size}, such as\n{string.Join("\n", disagreements.Take(5))}");
    }

    [Fact]
    public void The_signatures_are_of_every_sort()
    {
        var batch = new Batch([.. Signatures(0)]);
        var (wrong, nulls) = batch.Census();

        Assert.Empty(batch.Nonsense);
        Assert.InRange(wrong, Size / 10, Size * 9 / 10);
        Assert.InRange(nulls, Size / 40, Size);
    }
}

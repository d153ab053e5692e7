namespace Timbr.Typed.Benchmarks;

/// <summary>What was measured of one candidate, a number per round.</summary>
/// <param name="Candidate">Which.</param>
/// <param name="Times">Nanoseconds per message.</param>
/// <param name="Bytes">Bytes allocated per message, by all threads.</param>
/// <param name="Ratios">The time as a multiple of the anchor's in the same round.</param>
public sealed record Measurement(Candidate Candidate, IReadOnlyList<double> Times, IReadOnlyList<double> Bytes, IReadOnlyList<double> Ratios)
{
    /// <summary>The middle one of an odd number of values.</summary>
    public static double Median(IReadOnlyList<double> values) => values.Order().ElementAt(values.Count / 2);
}

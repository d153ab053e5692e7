namespace Timbr.Typed.Benchmarks;

/// <summary>What was measured of one candidate, in numbers per round.</summary>
/// <param name="Candidate">Which.</param>
/// <param name="Times">Nanoseconds per message.</param>
/// <param name="Work">Nanoseconds of processor time per message, of all threads.</param>
/// <param name="Bytes">Bytes allocated per message, by all threads.</param>
/// <param name="Ratios">The time as a multiple of the anchor's in the same round.</param>
public sealed record Measurement(Candidate Candidate, IReadOnlyList<double> Times, IReadOnlyList<double> Work, double Bytes, IReadOnlyList<double> Ratios)
{
    /// <summary>The value below which that share of the values lies.</summary>
    public static double Quantile(IReadOnlyList<double> values, double share) => values.Order().ElementAt((int)(share * (values.Count - 1)));
}

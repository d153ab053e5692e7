namespace HostWatch;

/// <summary>What is usual for a figure.</summary>
/// <param name="Mean">Its middle.</param>
/// <param name="Deviation">How far it usually is from there.</param>
public readonly record struct Spread(double Mean, double Deviation)
{
    /// <summary>How many deviations a value is above the middle.</summary>
    /// <param name="value">The value.</param>
    /// <param name="least">A smaller deviation counts as this: what hardly ever moves would be alarming at every step.</param>
    public double Score(double value, double least) => Math.Round((value - Mean) / Math.Max(Deviation, least), 2);
}

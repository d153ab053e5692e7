namespace HostWatch;

/// <summary>Whether somebody should look at the machine.</summary>
/// <param name="IsAnomaly">Whether the score reaches the threshold.</param>
/// <param name="Figure">The figure that is the furthest from what is usual.</param>
/// <param name="Score">How far, in deviations.</param>
/// <param name="Threshold">How far it may be.</param>
public readonly record struct Verdict(bool IsAnomaly, Figure Figure, double Score, double Threshold);

namespace HostWatch;

/// <summary>How unusual a figure is.</summary>
/// <param name="Figure">Which one.</param>
/// <param name="Score">How many deviations it is above what is usual, or below.</param>
public readonly record struct Finding(Figure Figure, double Score);

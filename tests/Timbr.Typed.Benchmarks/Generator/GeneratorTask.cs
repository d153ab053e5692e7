namespace Timbr.Typed.Benchmarks;

/// <summary>Something the generator is timed at.</summary>
/// <param name="Name">As printed.</param>
/// <param name="Budget">The milliseconds that the median must not pass; null where there is no such bound.</param>
/// <param name="Round">Does it once, and gives the milliseconds that the driver took.</param>
internal sealed record GeneratorTask(string Name, double? Budget, Func<double> Round);

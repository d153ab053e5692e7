namespace Timbr.Typed.Benchmarks;

/// <summary>One way to do the work of a table.</summary>
/// <param name="Name">As printed.</param>
/// <param name="Round">Does the work once, for all messages of the table; gives a sum over the results, the same for every candidate.</param>
/// <param name="Budget">What the ratio must reach; null where there is none.</param>
public sealed record Candidate(string Name, Func<long> Round, Budget? Budget = null);

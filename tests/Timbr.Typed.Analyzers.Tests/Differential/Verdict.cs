namespace Timbr.Typed.Analyzers.Differential;

/// <summary>What is said of a signature.</summary>
/// <param name="Refused">The first parameter that does not take its value; null for none.</param>
/// <param name="HasSurplus">Whether there are more parameters than values; not looked at where one is refused.</param>
/// <param name="Nulls">The parameters that may be given a null that they are not for; only where the wiring is right.</param>
internal sealed record Verdict(string? Refused, bool HasSurplus, string Nulls);

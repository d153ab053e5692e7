namespace Timbr.Typed.Tests.Pipelines;

/// <summary>A message.</summary>
public sealed record Reading(string Station, double Metres);

namespace Timbr.Typed.Tests.Native.Pipelines;

/// <summary>A message.</summary>
public sealed record Parcel(int Number, string Town, double Weight);

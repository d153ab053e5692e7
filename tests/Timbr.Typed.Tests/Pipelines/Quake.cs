namespace Timbr.Typed.Tests.Pipelines;

public sealed record Quake(string Id, double Magnitude, string Place);

namespace Timbr.Typed.Testing.Tests.Readme;

public sealed record Quake(string Id, double Magnitude, string Place);

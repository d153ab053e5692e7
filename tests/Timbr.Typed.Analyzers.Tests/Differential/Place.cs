namespace Timbr.Typed.Analyzers.Differential;

/// <summary>What a line of the written source is: of which signature, and of which of its parameters; null for the whole call.</summary>
internal readonly record struct Place(int Signature, string? Parameter);

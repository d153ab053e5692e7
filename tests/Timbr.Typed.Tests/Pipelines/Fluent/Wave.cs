namespace Timbr.Typed.Tests.Pipelines.Fluent;

/// <summary>A message that needs more than a number to write.</summary>
public sealed record Wave(string Name, double Height, int[] Marks);

namespace Timbr.Typed.Tests.Pipelines;

/// <summary>A message that says nothing about what it holds.</summary>
public sealed record Attachment(string Name, object? Payload);

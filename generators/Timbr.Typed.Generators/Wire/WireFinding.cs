namespace Timbr.Typed.Generators.Wire;

/// <summary>What breaks the readers of a pipeline, without its place.</summary>
/// <param name="MetadataName">The pipeline.</param>
/// <param name="Slot">The number of the slot to show it at; null for the pipeline itself.</param>
/// <param name="Message">What to say.</param>
internal sealed record WireFinding(string MetadataName, int? Slot, string Message);

namespace Timbr.Typed;

/// <summary>The last messages of a machine, as they are published, or would be. Immutable.</summary>
/// <param name="Good">Those in which no slot failed, the newest last.</param>
/// <param name="Failed">Those in which a slot failed, the newest last.</param>
public sealed record MachinePreviews(IReadOnlyList<Preview> Good, IReadOnlyList<Preview> Failed);

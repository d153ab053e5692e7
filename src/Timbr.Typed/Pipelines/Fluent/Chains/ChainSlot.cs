namespace Timbr.Typed;

/// <summary>One slot of a chain, for graph, names and dependencies.</summary>
/// <param name="Name">The slot's name.</param>
/// <param name="Type">The type of its value.</param>
/// <param name="Parameters">How many values its function takes.</param>
internal sealed record ChainSlot(string Name, Type Type, int Parameters);

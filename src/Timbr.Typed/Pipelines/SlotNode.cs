namespace Timbr.Typed;

/// <summary>One slot of a <see cref="PipelineGraph"/>.</summary>
/// <param name="Number">The slot's number.</param>
/// <param name="Name">The slot's name.</param>
/// <param name="Type">The type of its value, as C# writes it.</param>
/// <param name="Reads">The numbers of the slots that it reads, ascending; <see cref="PipelineGraph.Input"/> is the message.</param>
/// <param name="IsGap">Whether no method declares it, so that it passes the value before it on.</param>
public sealed record SlotNode(int Number, string Name, string Type, IReadOnlyList<int> Reads, bool IsGap)
{
    /// <summary>The names of the slot's variants, in ordinal order.</summary>
    public IReadOnlyList<string> Variants { get; init; } = [];
}

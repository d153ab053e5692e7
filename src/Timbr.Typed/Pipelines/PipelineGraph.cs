namespace Timbr.Typed;

/// <summary>Slots, types and true dependencies of a pipeline.</summary>
/// <param name="Name">The pipeline's name.</param>
/// <param name="InputType">The type of the message, as C# writes it.</param>
/// <param name="Slots">The slots by number.</param>
public sealed record PipelineGraph(string Name, string InputType, IReadOnlyList<SlotNode> Slots)
{
    /// <summary>The number that stands for the message in <see cref="SlotNode.Reads"/>.</summary>
    public const int Input = -1;

    /// <summary>The graph as a Mermaid flowchart, lines ended by \n.</summary>
    public string ToMermaid() => GraphText.Mermaid(InputType, Nodes);

    /// <summary>The graph in Graphviz's DOT language, lines ended by \n.</summary>
    public string ToDot() => GraphText.Dot(Name, InputType, Nodes);

    /// <summary>Name, message and slots in a line: <c>Quakes: Quake -> Energy double, Region string</c></summary>
    public override string ToString() => $"{Name}: {InputType} -> {string.Join(", ", Slots.Select(static slot => $"{slot.Name} {slot.Type}"))}";

    private IEnumerable<GraphTextNode> Nodes => Slots.Select(static slot => new GraphTextNode(slot.Number, slot.Name, slot.Type, slot.Reads));
}

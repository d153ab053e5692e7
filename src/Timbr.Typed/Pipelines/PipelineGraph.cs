using System.Globalization;
using System.Text;

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
    public string ToMermaid()
    {
        var text = new StringBuilder("flowchart LR\n");
        text.Append(CultureInfo.InvariantCulture, $"    in([\"in: {Mermaid(InputType)}\"])\n");
        foreach (var slot in Slots)
        {
            text.Append(CultureInfo.InvariantCulture, $"    f{slot.Number}[\"{slot.Number} {Mermaid(slot.Name)}: {Mermaid(slot.Type)}\"]\n");
        }

        AppendEdges(text, "    {0} --> {1}\n");
        return text.ToString();
    }

    /// <summary>The graph in Graphviz's DOT language, lines ended by \n.</summary>
    public string ToDot()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"digraph \"{Dot(Name)}\" {{\n    rankdir=LR;\n");
        text.Append(CultureInfo.InvariantCulture, $"    in [label=\"in: {Dot(InputType)}\", shape=oval];\n");
        foreach (var slot in Slots)
        {
            text.Append(CultureInfo.InvariantCulture, $"    f{slot.Number} [label=\"{slot.Number} {Dot(slot.Name)}: {Dot(slot.Type)}\", shape=box];\n");
        }

        AppendEdges(text, "    {0} -> {1};\n");
        return text.Append("}\n").ToString();
    }

    private void AppendEdges(StringBuilder text, string format)
    {
        var edge = CompositeFormat.Parse(format);
        foreach (var slot in Slots)
        {
            foreach (var read in slot.Reads)
            {
                text.AppendFormat(CultureInfo.InvariantCulture, edge, Node(read), Node(slot.Number));
            }
        }
    }

    private static string Node(int number) => number == Input ? "in" : string.Create(CultureInfo.InvariantCulture, $"f{number}");

    private static string Mermaid(string text) => text.Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Dot(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}

using System.Globalization;
using System.Text;

namespace Timbr.Typed;

/// <summary>
/// The texts of a graph. The generator compiles this file too, so that what a build writes and what a program writes cannot
/// differ: it keeps to what netstandard2.0 has.
/// </summary>
internal static class GraphText
{
    public static string Mermaid(string inputType, IEnumerable<GraphTextNode> slots)
    {
        var text = new StringBuilder("flowchart LR\n");
        text.Append("    in([\"in: ").Append(Mermaid(inputType)).Append("\"])\n");
        var edges = new StringBuilder();
        foreach (var slot in slots)
        {
            text.Append("    ").Append(Node(slot.Number)).Append("[\"").Append(Number(slot.Number)).Append(' ')
                .Append(Mermaid(slot.Name)).Append(": ").Append(Mermaid(slot.Type)).Append("\"]\n");
            foreach (var read in slot.Reads)
            {
                edges.Append("    ").Append(Node(read)).Append(" --> ").Append(Node(slot.Number)).Append('\n');
            }
        }

        return text.Append(edges).ToString();
    }

    public static string Dot(string name, string inputType, IEnumerable<GraphTextNode> slots)
    {
        var text = new StringBuilder("digraph \"").Append(Dot(name)).Append("\" {\n    rankdir=LR;\n");
        text.Append("    in [label=\"in: ").Append(Dot(inputType)).Append("\", shape=oval];\n");
        var edges = new StringBuilder();
        foreach (var slot in slots)
        {
            text.Append("    ").Append(Node(slot.Number)).Append(" [label=\"").Append(Number(slot.Number)).Append(' ')
                .Append(Dot(slot.Name)).Append(": ").Append(Dot(slot.Type)).Append("\", shape=box];\n");
            foreach (var read in slot.Reads)
            {
                edges.Append("    ").Append(Node(read)).Append(" -> ").Append(Node(slot.Number)).Append(";\n");
            }
        }

        return text.Append(edges).Append("}\n").ToString();
    }

    private static string Node(int number) => number < 0 ? "in" : "f" + Number(number);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Mermaid(string text) => Replaced(text, '<', "&lt;", '>', "&gt;");

    private static string Dot(string text) => Replaced(text, '\\', "\\\\", '"', "\\\"");

    private static string Replaced(string text, char first, string forFirst, char second, string forSecond)
    {
        var replaced = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = c == first ? replaced.Append(forFirst) : c == second ? replaced.Append(forSecond) : replaced.Append(c);
        }

        return replaced.ToString();
    }
}

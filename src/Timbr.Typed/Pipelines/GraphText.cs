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

    // Mermaid has no other way to say a quote than its own entities, #quot; so # begins them, and %% its directives. https://mermaid.js.org/syntax/flowchart.html
    private static string Mermaid(string text) => Replaced(text, static c => c switch
    {
        '<' => "&lt;",
        '>' => "&gt;",
        '&' => "&amp;",
        '"' => "#quot;",
        '#' => "#35;",
        '%' => "#37;",
        _ => char.IsControl(c) ? " " : null,
    });

    private static string Dot(string text) => Replaced(text, static c => c switch
    {
        '\\' => "\\\\",
        '"' => "\\\"",
        _ => null,
    });

    /// <param name="text">The text.</param>
    /// <param name="replacement">What stands for a character; null for itself.</param>
    private static string Replaced(string text, Func<char, string?> replacement)
    {
        var replaced = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = replacement(c) is { } other ? replaced.Append(other) : replaced.Append(c);
        }

        return replaced.ToString();
    }
}

using Microsoft.CodeAnalysis.Text;

namespace Timbr.Typed.Analyzers.Checking;

/// <summary>Source with the place of an error marked as <c>[|...|]</c>.</summary>
public sealed record MarkedSource(string Text, LinePositionSpan? Place)
{
    private const string Start = "[|";
    private const string End = "|]";

    public static MarkedSource Parse(string marked)
    {
        var start = marked.IndexOf(Start, StringComparison.Ordinal);
        if (start < 0)
        {
            return new MarkedSource(marked, null);
        }

        var end = marked.IndexOf(End, start, StringComparison.Ordinal) - Start.Length;
        var text = marked.Remove(start, Start.Length).Remove(end, End.Length);
        return new MarkedSource(text, SourceText.From(text).Lines.GetLinePositionSpan(TextSpan.FromBounds(start, end)));
    }
}

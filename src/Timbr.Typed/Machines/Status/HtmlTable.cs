using System.Net;
using System.Text;

namespace Timbr.Typed;

/// <summary>Tables in HTML. Every text is encoded; one that is a web address becomes a link, shortened to its last ten characters.</summary>
internal static class HtmlTable
{
    private const int LinkLength = 10;
    private const string Style = "border-collapse:collapse;margin:.5em 0";
    private const string CellStyle = "padding:.15em .8em .15em 0;border-bottom:1px solid #8886;vertical-align:top;";
    private const string UnbrokenStyle = CellStyle + "white-space:nowrap;";
    private const string TextStyle = CellStyle + "overflow-wrap:anywhere;";
    private const string Left = "text-align:left";
    private const string Right = "text-align:right";

    /// <summary>Red that can be read on the page's ground, dark or light. Browsers that do not know the second form take the first.</summary>
    private const string AlarmStyle = "color:#b00020;color:light-dark(#b00020,#ff8f9c)";

    /// <summary>Adds a table.</summary>
    /// <param name="html">What it is added to.</param>
    /// <param name="columns">The texts above the columns, and whether numbers stand in them.</param>
    /// <param name="rows">The texts of each row, and whether it is to catch the eye.</param>
    public static void Add(StringBuilder html, IReadOnlyList<(string Header, bool IsNumber)> columns, IEnumerable<(string[] Cells, bool IsAlarming)> rows)
    {
        html.Append($"<table style=\"{Style}\">\n<tr>");
        foreach (var (header, isNumber) in columns)
        {
            html.Append($"<th style=\"{UnbrokenStyle + (isNumber ? Right : Left)}\">").Append(Encoded(header)).Append("</th>");
        }

        html.Append("</tr>\n");
        foreach (var (cells, isAlarming) in rows)
        {
            html.Append(isAlarming ? $"<tr style=\"{AlarmStyle}\">" : "<tr>");
            foreach (var (cell, column) in cells.Zip(columns))
            {
                html.Append($"<td style=\"{(column.IsNumber ? UnbrokenStyle + Right : TextStyle + Left)}\">").Append(Cell(cell)).Append("</td>");
            }

            html.Append("</tr>\n");
        }

        html.Append("</table>\n");
    }

    /// <summary>The text, encoded; a link where it is a web address.</summary>
    public static string Cell(string text)
    {
        text = OneLine.OrMore(text);
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            return Encoded(text);
        }

        var shown = text.Length <= LinkLength ? text : "…" + text[StartOfEnd(text)..];
        return $"<a href=\"{Encoded(address.AbsoluteUri)}\" title=\"{Encoded(text)}\" rel=\"noopener noreferrer\">{Encoded(shown)}</a>";
    }

    public static string Encoded(string text) => WebUtility.HtmlEncode(OneLine.OrMore(text));

    // A character of two parts stays whole.
    private static int StartOfEnd(string text)
    {
        var start = text.Length - LinkLength;
        return char.IsLowSurrogate(text[start]) ? start - 1 : start;
    }
}

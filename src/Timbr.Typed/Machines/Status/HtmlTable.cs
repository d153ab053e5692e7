using System.Net;
using System.Text;

namespace Timbr.Typed;

/// <summary>Tables in HTML. Every text is encoded; one that is a web address becomes a link, shortened to its last ten characters.</summary>
internal static class HtmlTable
{
    private const int LinkLength = 10;
    private const string Style = "border-collapse:collapse;margin:.5em 0";
    private const string CellStyle = "text-align:left;padding:.15em .8em .15em 0;border-bottom:1px solid #ddd;vertical-align:top";

    /// <summary>Adds a table.</summary>
    /// <param name="html">What it is added to.</param>
    /// <param name="headers">The texts above the columns.</param>
    /// <param name="rows">The texts of each row, and whether it is to catch the eye.</param>
    public static void Add(StringBuilder html, IEnumerable<string> headers, IEnumerable<(string[] Cells, bool IsAlarming)> rows)
    {
        html.Append($"<table style=\"{Style}\">\n<tr>");
        foreach (var header in headers)
        {
            html.Append($"<th style=\"{CellStyle}\">").Append(Encoded(header)).Append("</th>");
        }

        html.Append("</tr>\n");
        foreach (var (cells, isAlarming) in rows)
        {
            html.Append(isAlarming ? "<tr style=\"color:#b00020\">" : "<tr>");
            foreach (var cell in cells)
            {
                html.Append($"<td style=\"{CellStyle}\">").Append(Cell(cell)).Append("</td>");
            }

            html.Append("</tr>\n");
        }

        html.Append("</table>\n");
    }

    /// <summary>The text, encoded; a link where it is a web address.</summary>
    public static string Cell(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            return Encoded(text);
        }

        var shown = text.Length <= LinkLength ? text : "…" + text[^LinkLength..];
        return $"<a href=\"{Encoded(address.AbsoluteUri)}\" title=\"{Encoded(text)}\" rel=\"noopener noreferrer\">{Encoded(shown)}</a>";
    }

    public static string Encoded(string text) => WebUtility.HtmlEncode(text);
}

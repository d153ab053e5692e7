using System.Globalization;
using System.Text;

namespace Timbr.Typed;

/// <summary>A status as a fragment of HTML that needs nothing else: no script, no style sheet.</summary>
internal static class StatusHtml
{
    /// <summary>The colours of the page, by its <c>color-scheme</c>: black on white unless it says that it is dark.</summary>
    private const string Style = "font:14px/1.4 system-ui,sans-serif;color:CanvasText;background:Canvas;padding:.8em";
    private const string LineStyle = "display:flex";
    private const string KeyStyle = "flex:none;width:9em;opacity:.7";
    private const string TextStyle = "flex:1;min-width:0;overflow-wrap:anywhere;white-space:pre-line";
    private const string BarStyle = "display:inline-block;width:16em;max-width:50%;height:.8em;background:#8884;margin-right:.6em";

    public static string Of(MachineStatus status)
    {
        var html = new StringBuilder($"<div style=\"{Style}\">\n");
        foreach (var (key, text) in StatusLines.Of(status))
        {
            var bar = key switch
            {
                "QUEUE" => Bar((double)status.QueueDepth / status.QueueCapacity, "#c77700"),
                "RATE" => Sparkline.Svg(status.RecentRates),
                "PROGRESS" => Bar(status.Progress ?? 0, "#2b7a3f"),
                _ => "",
            };
            html.Append($"<div style=\"{LineStyle}\"><span style=\"{KeyStyle}\">{HtmlTable.Encoded(key)}</span>");
            html.Append($"<span style=\"{TextStyle}\">{bar}{HtmlTable.Cell(text)}</span></div>\n");
        }

        if (status.Slots.Count != 0)
        {
            var rows = StatusLines.Slots(status).Zip(status.Slots, static (cells, slot) => (cells, slot.Failures != 0));
            HtmlTable.Add(html, [.. StatusLines.SlotHeaders.Select(static header => (header, header is "SLOT" or "TIME" or "CALLS" or "FAILED"))], rows);
        }

        return html.Append("</div>\n").ToString();
    }

    private static string Bar(double share, string color)
    {
        var percent = (Math.Clamp(share, 0, 1) * 100).ToString("0.#", CultureInfo.InvariantCulture);
        return $"<span style=\"{BarStyle}\"><span style=\"display:block;height:100%;width:{percent}%;background:{color}\"></span></span>";
    }
}

using System.Globalization;
using System.Text;

namespace Timbr.Typed;

/// <summary>A status as a fragment of HTML that needs nothing else: no script, no style sheet.</summary>
internal static class StatusHtml
{
    private const string Style = "font:14px/1.4 system-ui,sans-serif;color:#222;background:#fff;padding:.8em";
    private const string KeyStyle = "display:inline-block;width:8em;color:#666";
    private const string BarStyle = "display:inline-block;width:16em;height:.8em;background:#e4e4e4;margin-right:.6em";

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
            html.Append($"<div><span style=\"{KeyStyle}\">{HtmlTable.Encoded(key)}</span>{bar}{HtmlTable.Cell(text)}</div>\n");
        }

        if (status.Slots.Count != 0)
        {
            var rows = StatusLines.Slots(status).Zip(status.Slots, static (cells, slot) => (cells, slot.Failures != 0));
            HtmlTable.Add(html, StatusLines.SlotHeaders, rows);
        }

        return html.Append("</div>\n").ToString();
    }

    private static string Bar(double share, string color)
    {
        var percent = (Math.Clamp(share, 0, 1) * 100).ToString("0.#", CultureInfo.InvariantCulture);
        return $"<span style=\"{BarStyle}\"><span style=\"display:block;height:100%;width:{percent}%;background:{color}\"></span></span>";
    }
}

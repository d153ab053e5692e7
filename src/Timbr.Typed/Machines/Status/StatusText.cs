using System.Text;

namespace Timbr.Typed;

/// <summary>A status as plain text: a line for each key, then a table of the slots.</summary>
internal static class StatusText
{
    private const int KeyWidth = 14;

    public static string Of(MachineStatus status)
    {
        var text = new StringBuilder();
        foreach (var (key, value) in StatusLines.Of(status))
        {
            text.Append(key.PadRight(KeyWidth)).Append(OneLine.Of(value)).Append(key == "RATE" ? Sparkline.Text(status.RecentRates) : "").Append('\n');
        }

        if (status.Slots.Count != 0)
        {
            text.Append('\n');
            AddTable(text, [StatusLines.SlotHeaders, .. StatusLines.Slots(status)]);
        }

        return text.ToString();
    }

    private static void AddTable(StringBuilder text, IReadOnlyList<string[]> rows)
    {
        var last = rows[0].Length - 1;
        var widths = Enumerable.Range(0, last).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
        {
            for (var column = 0; column < last; column++)
            {
                text.Append(OneLine.Of(row[column]).PadRight(widths[column] + 2));
            }

            text.Append(OneLine.Of(row[last])).Append('\n');
        }
    }
}

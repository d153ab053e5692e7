using System.Globalization;

namespace Timbr.Typed;

/// <summary>Rates as a small picture, the highest as high as it is.</summary>
internal static class Sparkline
{
    private const string Levels = "▁▂▃▄▅▆▇█";
    private const int Step = 4;
    private const int Height = 16;
    private const string Style = "width:8em;height:.9em;margin-right:.6em;vertical-align:-.1em";

    /// <summary>A block for each rate, behind a space; nothing where there are fewer than two.</summary>
    public static string Text(IReadOnlyList<double> rates)
    {
        var highest = rates.Count < 2 ? 0 : rates.Max();
        return rates.Count < 2 ? "" : "  " + string.Concat(rates.Select(rate => Levels[Share(rate, highest, Levels.Length - 1)]));
    }

    /// <summary>A line through the rates in the colour of the text around; nothing where there are fewer than two.</summary>
    public static string Svg(IReadOnlyList<double> rates)
    {
        if (rates.Count < 2)
        {
            return "";
        }

        var highest = rates.Max();
        var points = rates.Select((rate, i) => string.Create(CultureInfo.InvariantCulture, $"{i * Step},{1 + Height - Share(rate, highest, Height)}"));
        var size = string.Create(CultureInfo.InvariantCulture, $"{(rates.Count - 1) * Step} {Height + 2}");
        return $"<svg style=\"{Style}\" viewBox=\"0 0 {size}\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"Rates of the last seconds\">"
            + $"<polyline points=\"{string.Join(' ', points)}\" fill=\"none\" stroke=\"currentColor\" vector-effect=\"non-scaling-stroke\"/></svg>";
    }

    private static int Share(double rate, double highest, int steps) => highest > 0 ? (int)Math.Round(rate / highest * steps) : 0;
}

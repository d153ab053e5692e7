using System.Globalization;

namespace HostWatch;

/// <summary>Times as people type them.</summary>
internal static class IntervalText
{
    private static readonly (string Unit, TimeSpan Time)[] Units =
    [
        ("ms", TimeSpan.FromMilliseconds(1)),
        ("s", TimeSpan.FromSeconds(1)),
        ("m", TimeSpan.FromMinutes(1)),
    ];

    /// <summary>Reads <c>100ms</c>, <c>2s</c>, <c>0.5s</c>, <c>1m</c>.</summary>
    /// <returns>Whether it is one, from a millisecond to a day.</returns>
    public static bool TryParse(string text, out TimeSpan interval)
    {
        interval = default;
        var unit = Array.Find(Units, unit => text.EndsWith(unit.Unit, StringComparison.Ordinal));
        if (unit.Unit is null
            || !double.TryParse(text.AsSpan(0, text.Length - unit.Unit.Length), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count)
            || count * unit.Time.TotalDays is not (>= 0 and <= 1))
        {
            return false;
        }

        interval = count * unit.Time;
        return interval >= TimeSpan.FromMilliseconds(1);
    }
}

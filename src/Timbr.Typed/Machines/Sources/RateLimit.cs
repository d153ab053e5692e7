using System.Globalization;

namespace Timbr.Typed;

/// <summary>Limits how fast a source yields.</summary>
public static class RateLimit
{
    /// <summary>
    /// Yields the items of <paramref name="source"/> evenly, at most so many a second. What it is late it makes up for, up to a
    /// tenth of a second's worth. A machine that drains lifts the limit; a source that implements
    /// <see cref="IStoppableSource"/> is then asked to end, any other is read no further.
    /// </summary>
    /// <param name="source">The source.</param>
    /// <param name="perSecond">More than zero; <see cref="double.PositiveInfinity"/> is no limit.</param>
    /// <param name="timeProvider">The clock; null for the system's.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="perSecond"/> is not more than zero.</exception>
    public static IEnumerable<T> AtRate<T>(this IEnumerable<T> source, double perSecond, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (!(perSecond > 0))
        {
            throw new ArgumentOutOfRangeException(nameof(perSecond), perSecond, "A rate is more than zero messages a second.");
        }

        return double.IsPositiveInfinity(perSecond) ? source : new RateLimitedSource<T>(source, new Pace(perSecond, timeProvider ?? TimeProvider.System));
    }

    /// <summary>Reads a rate as people type it: <c>500/s</c>, <c>0.5/s</c>, or <c>max</c> for no limit.</summary>
    /// <param name="text">The text.</param>
    /// <param name="perSecond">Messages a second; <see cref="double.PositiveInfinity"/> for <c>max</c>.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string text, out double perSecond)
    {
        ArgumentNullException.ThrowIfNull(text);
        perSecond = double.PositiveInfinity;
        if (text == "max")
        {
            return true;
        }

        return text.EndsWith("/s", StringComparison.Ordinal)
            && double.TryParse(text.AsSpan(0, text.Length - 2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out perSecond)
            && double.IsFinite(perSecond)
            && perSecond > 0;
    }
}

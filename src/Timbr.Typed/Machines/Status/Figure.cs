using System.Globalization;

namespace Timbr.Typed;

/// <summary>Figures as people read them, the same in every culture.</summary>
internal static class Figure
{
    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public static string Rate(double perSecond) => perSecond switch
    {
        >= 1e7 => Text($"{perSecond / 1e6:0} M/s"),
        >= 1e6 => Text($"{perSecond / 1e6:0.0} M/s"),
        >= 1e4 => Text($"{perSecond / 1e3:0} k/s"),
        >= 1e3 => Text($"{perSecond / 1e3:0.0} k/s"),
        >= 10 or 0 => Text($"{perSecond:0} /s"),
        _ => Text($"{perSecond:0.0} /s"),
    };

    /// <summary>Hours, minutes and seconds, with days where there are some.</summary>
    public static string Time(TimeSpan time) => time.Days == 0
        ? time.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture)
        : time.ToString(@"d\.hh\:mm\:ss", CultureInfo.InvariantCulture);

    /// <summary>How long a call takes.</summary>
    public static string Short(TimeSpan time) => time.TotalSeconds switch
    {
        < 1e-6 => Text($"{time.TotalNanoseconds:0} ns"),
        < 1e-3 => Text($"{time.TotalMicroseconds:0.0} µs"),
        < 1 => Text($"{time.TotalMilliseconds:0.0} ms"),
        _ => Text($"{time.TotalSeconds:0.0} s"),
    };

    public static string Moment(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Percent(double share) => Text($"{share * 100:0.0} %");

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}

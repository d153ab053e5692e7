using System.Globalization;

namespace Timbr.Typed.Benchmarks;

/// <summary>A bound of the time per message, as a multiple of the anchor's, and of the bytes per message.</summary>
/// <param name="AtMost">The largest multiple of the anchor's time.</param>
/// <param name="AllocatesNothing">Whether a message may allocate.</param>
/// <param name="IsSpeed">Whether it is written as a speed: at least 1 / <paramref name="AtMost"/> of the anchor's.</param>
public sealed record Budget(double AtMost, bool AllocatesNothing, bool IsSpeed)
{
    /// <summary>At most that multiple of the anchor's time, and no allocation.</summary>
    public static Budget Time(double atMost) => new(atMost, AllocatesNothing: true, IsSpeed: false);

    /// <summary>At least that multiple of the anchor's speed.</summary>
    public static Budget Speed(double atLeast) => new(1 / atLeast, AllocatesNothing: false, IsSpeed: true);

    /// <summary>Whether a measurement keeps it. Less than a hundredth of a byte is the clock's and the collector's, not the message's.</summary>
    public bool IsKept(double ratio, double bytes) => ratio <= AtMost && (!AllocatesNothing || bytes < 0.01);

    /// <inheritdoc/>
    public override string ToString() => IsSpeed
        ? string.Create(CultureInfo.InvariantCulture, $">= {1 / AtMost:0.##}x as fast")
        : string.Create(CultureInfo.InvariantCulture, $"<= {AtMost:0.00}x, 0 B");
}

namespace Timbr.Typed.Benchmarks;

/// <summary>The nine values by hand.</summary>
public readonly record struct Forecast(
    Reading Input, double Celsius, double Deviation, double Smoothed, int Level, bool IsHigh, string Zone, double Comfort, long Key);

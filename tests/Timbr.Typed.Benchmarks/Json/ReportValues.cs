namespace Timbr.Typed.Benchmarks;

/// <summary>The nine values by hand.</summary>
public readonly record struct ReportValues(
    Place Input, double Celsius, double Deviation, double Smoothed, int Level, bool IsHigh, string Where, double Comfort, long Key)
{
    /// <summary>The values of an evaluation.</summary>
    public static ReportValues Of(Report.Evaluation e) => new(e.Input, e.Celsius, e.Deviation, e.Smoothed, e.Level, e.IsHigh, e.Where, e.Comfort, e.Key);
}

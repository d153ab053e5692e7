namespace Timbr.Typed.Benchmarks;

/// <summary>Carries what the writing benchmarks write, as messages: nine values, four of them computed doubles, and a string.</summary>
[Pipeline<ReportValues>]
public static partial class ReportReading
{
    [Slot(0)]
    internal static long Key(ReportValues report) => report.Key;
}

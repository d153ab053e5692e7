using System.Globalization;

namespace HostWatch;

/// <summary>A sample in words.</summary>
internal static class SampleText
{
    /// <summary><c>09:00:30  processor  12.3 %  memory  41.0 %  disk    0.4 MB/s  calm</c>.</summary>
    public static string Of(HostFigures figures, Readings rates, string remark) => string.Create(
        CultureInfo.InvariantCulture,
        $"{figures.Time:HH:mm:ss}  processor {rates.Processor,5:0.0} %  memory {rates.Memory,5:0.0} %  disk {rates.Disk,6:0.0} MB/s  {remark}");

    /// <summary><c>calm</c>, or <c>UNUSUAL: processor +35.1 deviations</c>.</summary>
    public static string Of(Verdict verdict) => verdict.IsAnomaly
        ? string.Create(CultureInfo.InvariantCulture, $"UNUSUAL: {Name(verdict.Figure)} {verdict.Score:+0.0;-0.0} deviations")
        : "calm";

    private static string Name(Figure figure) => figure switch
    {
        Figure.Processor => "processor",
        Figure.Memory => "memory",
        _ => "disk",
    };
}

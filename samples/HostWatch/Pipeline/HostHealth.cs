using Timbr.Typed;

namespace HostWatch;

/// <summary>From a machine's figures to a verdict on how it is.</summary>
[Pipeline(PropertyNaming = PropertyNaming.CamelCase)]
public static partial class HostHealth
{
    /// <summary>Percent, percent and megabytes a second since the sample before. A sample without one before it ends here.</summary>
    [Slot(0)]
    static Step<Readings> Rates(HostFigures figures, [State] ref RateMeter meter) =>
        meter.Advance(figures) is { } rates ? Step.Next(rates) : Step.Stop(default(Readings));

    /// <summary>What was usual before this sample, by moving averages; null while too little is known.</summary>
    [Slot(1)]
    static Baseline? Usual(Readings rates, [State] ref MovingBaseline usual) => usual.Advance(rates);

    /// <summary>How many deviations each figure is above what is usual.</summary>
    [Slot(2)]
    static Readings Scores(Baseline? usual, Readings rates) => usual?.Score(rates) ?? default;

    /// <summary>The most unusual figure.</summary>
    [Slot(3)]
    static Finding Anomaly(Readings scores, [From(nameof(Rates))] Readings rates, [State] ref RecentRates recent)
    {
        // For the variant, which is to know what was before it is chosen.
        recent.Add(rates);
        return scores.Strangest();
    }

    /// <summary>The same by medians: slower to get used to a new state of affairs, and not led astray by a few outliers.</summary>
    [Slot(3, Variant = "robust")]
    static Finding RobustAnomaly(Readings scores, [From(nameof(Rates))] Readings rates, [State] ref RecentRates recent)
    {
        var usual = recent.Usual();
        recent.Add(rates);
        return (usual?.Score(rates) ?? default).Strangest();
    }

    /// <summary>How many deviations are too many. Memory moves little by little: what is far from usual there comes soon.</summary>
    [Slot(4)]
    static double Threshold(Finding anomaly) => anomaly.Figure == Figure.Memory ? 8 : 5;

    /// <summary>Whether somebody should look at the machine.</summary>
    [Slot(5)]
    static Verdict Verdict(double threshold, Finding anomaly) =>
        new(Math.Abs(anomaly.Score) >= threshold, anomaly.Figure, anomaly.Score, threshold);

    /// <summary>The sample in a line.</summary>
    [Slot(6)]
    static string Text(Verdict verdict, [From(nameof(Usual))] Baseline? usual, [From(nameof(Rates))] Readings rates, [Input] HostFigures figures) =>
        SampleText.Of(figures, rates, usual is null ? "learning" : SampleText.Of(verdict));
}

namespace Timbr.Typed.Benchmarks;

/// <summary>The nine values, filled on the way through a chain of operators or blocks.</summary>
internal sealed class Frame(Reading input)
{
    public Reading Input { get; } = input;

    public double Celsius { get; set; }

    public double Deviation { get; set; }

    public double Smoothed { get; set; }

    public int Level { get; set; }

    public bool IsHigh { get; set; }

    public string Zone { get; set; } = "";

    public double Comfort { get; set; }

    public long Key { get; set; }

    /// <summary>The slots, each as a step that fills its value in.</summary>
    public static IReadOnlyList<Func<Frame, Frame>> Steps { get; } =
    [
        static frame => { frame.Celsius = Weather.Celsius(frame.Input); return frame; },
        static frame => { frame.Deviation = Weather.Deviation(frame.Celsius, frame.Input); return frame; },
        static frame => { frame.Smoothed = Weather.Smoothed(frame.Deviation, frame.Celsius); return frame; },
        static frame => { frame.Level = Weather.Level(frame.Smoothed); return frame; },
        static frame => { frame.IsHigh = Weather.IsHigh(frame.Level); return frame; },
        static frame => { frame.Zone = Weather.Zone(frame.IsHigh); return frame; },
        static frame => { frame.Comfort = Weather.Comfort(frame.Smoothed, frame.Input); return frame; },
        static frame => { frame.Key = Weather.Key(frame.Level, frame.Input); return frame; },
    ];

    public long Digest() => Benchmarks.Digest.Of(Input, Celsius, Deviation, Smoothed, Level, IsHigh, Zone, Comfort, Key);
}

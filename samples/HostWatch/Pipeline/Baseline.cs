namespace HostWatch;

/// <summary>What is usual for each figure; null while too little is known.</summary>
public sealed record Baseline(Spread Processor, Spread Memory, Spread Disk)
{
    /// <summary>How many samples tell what is usual.</summary>
    public const int Least = 10;

    /// <summary>How many deviations each figure is above what is usual.</summary>
    public Readings Score(Readings rates) => new(
        Processor.Score(rates.Processor, least: 1),
        Memory.Score(rates.Memory, least: 0.25),
        Disk.Score(rates.Disk, least: 0.5));
}

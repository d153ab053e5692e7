namespace HostWatch;

/// <summary>Makes rates of counters: what the slot <c>Rates</c> remembers from sample to sample.</summary>
internal sealed class RateMeter
{
    private const double MegaByte = 1e6;

    private HostFigures? _last;

    /// <summary>What happened since the sample before; null for the first one, and where counters began anew.</summary>
    public Readings? Advance(HostFigures figures)
    {
        var last = _last;
        _last = figures;
        if (last is null)
        {
            return null;
        }

        var seconds = (figures.Time - last.Time).TotalSeconds;
        var ticks = figures.ProcessorTotal - last.ProcessorTotal;
        var busy = figures.ProcessorBusy - last.ProcessorBusy;
        var bytes = figures.DiskBytes - last.DiskBytes;
        if (seconds <= 0 || ticks <= 0 || busy < 0 || bytes < 0)
        {
            return null;
        }

        return new Readings(
            Math.Round(100.0 * busy / ticks, 2),
            Math.Round(100.0 * (figures.MemoryTotal - figures.MemoryAvailable) / figures.MemoryTotal, 2),
            Math.Round(bytes / MegaByte / seconds, 3));
    }
}

namespace HostWatch;

/// <summary>The last samples, in a ring: what the slot <c>Anomaly</c> remembers from sample to sample.</summary>
internal sealed class RecentRates
{
    private const int Most = 60;

    /// <summary>Times the median of the absolute deviations, it is the standard deviation of what is distributed normally.</summary>
    private const double Normal = 1.4826;

    private readonly Readings[] _ring = new Readings[Most];
    private int _count;
    private int _next;

    public void Add(Readings rates)
    {
        _ring[_next] = rates;
        _next = (_next + 1) % Most;
        _count = Math.Min(_count + 1, Most);
    }

    /// <summary>What is usual by medians, which a few outliers do not move; null while too little is known.</summary>
    public Baseline? Usual() => _count < Baseline.Least
        ? null
        : new Baseline(Spread(static rates => rates.Processor), Spread(static rates => rates.Memory), Spread(static rates => rates.Disk));

    private Spread Spread(Func<Readings, double> figure)
    {
        var values = _ring.Take(_count).Select(figure).ToArray();
        var middle = Median(values);
        return new Spread(middle, Normal * Median([.. values.Select(value => Math.Abs(value - middle))]));
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2;
    }
}

namespace HostWatch;

/// <summary>
/// Mean and variance in which a sample counts the less the older it is, by the recurrence of Finch, "Incremental calculation of
/// weighted mean and variance" (2009), section 9.
/// </summary>
internal struct MovingSpread
{
    /// <summary>How much the newest sample counts.</summary>
    private const double Weight = 0.1;

    private double _mean;
    private double _variance;
    private bool _isBegun;

    /// <summary>What is usual so far.</summary>
    public readonly Spread Value => new(Math.Round(_mean, 3), Math.Round(Math.Sqrt(_variance), 3));

    public void Add(double value)
    {
        if (!_isBegun)
        {
            (_mean, _isBegun) = (value, true);
            return;
        }

        var difference = value - _mean;
        _mean += Weight * difference;
        _variance = (1 - Weight) * (_variance + (Weight * difference * difference));
    }
}

namespace Timbr.Typed;

/// <summary>How many a second of late, from a few samples of a count.</summary>
internal sealed class RateWindow
{
    /// <summary>How often a sample is worth it.</summary>
    public static readonly TimeSpan Spacing = TimeSpan.FromSeconds(0.5);

    // Of 30 seconds there are 60 samples, and a rest before each of them at the most.
    private const int MostSamples = 128;
    private const int MostRates = 30;
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(5);

    private readonly object _lock = new();
    private readonly Queue<(TimeSpan At, long Count)> _samples = new(MostSamples);
    private (TimeSpan At, long Count) _first;
    private (TimeSpan At, long Count) _newest;
    private (TimeSpan At, long Count) _rest;

    /// <summary>Notes the count at a time, which is the time that the machine has run. To be called no more often than <see cref="Spacing"/> says.</summary>
    public void Sample(TimeSpan at, long count)
    {
        lock (_lock)
        {
            if (_rest.At >= _newest.At && at - _rest.At >= Spacing)
            {
                Add(_rest);
            }

            Add((at, count));
        }
    }

    /// <summary>Notes that the count rises no more for now.</summary>
    public void Rest(TimeSpan at, long count)
    {
        lock (_lock)
        {
            _rest = (at, count);
        }
    }

    /// <summary>The rate over the last five seconds, or over the whole time where that is shorter; zero at its begin.</summary>
    public double PerSecond(TimeSpan at, long count)
    {
        if (at <= TimeSpan.Zero)
        {
            return 0;
        }

        return at <= Span ? count / at.TotalSeconds : Math.Max(0, count - CountAt(at - Span, at, count)) / Span.TotalSeconds;
    }

    /// <summary>The rates of the last whole seconds, oldest first: at most 30, and none before the begin.</summary>
    public double[] Recent(TimeSpan at, long count)
    {
        var rates = new double[(int)Math.Clamp(at.TotalSeconds, 0, MostRates)];
        var end = (double)count;
        for (var i = rates.Length - 1; i >= 0; i--)
        {
            var moment = at - TimeSpan.FromSeconds(rates.Length - i);
            var start = moment > TimeSpan.Zero ? CountAt(moment, at, count) : 0;
            rates[i] = Math.Max(0, end - start);
            end = start;
        }

        return rates;
    }

    private void Add((TimeSpan At, long Count) sample)
    {
        if (_samples.Count == MostSamples)
        {
            _first = _samples.Dequeue();
        }

        _samples.Enqueue(sample);
        _newest = sample;
    }

    private double CountAt(TimeSpan moment, TimeSpan now, long count)
    {
        lock (_lock)
        {
            var before = _first;
            var after = _rest.At >= _newest.At && _rest.At > moment ? _rest : (At: now, Count: count);
            foreach (var sample in _samples)
            {
                if (sample.At > moment)
                {
                    after = sample;
                    break;
                }

                before = sample;
            }

            if (_rest.At >= before.At && _rest.At <= moment)
            {
                before = _rest;
            }

            var share = after.At > before.At ? (moment - before.At) / (after.At - before.At) : 0;
            return before.Count + ((after.Count - before.Count) * share);
        }
    }
}

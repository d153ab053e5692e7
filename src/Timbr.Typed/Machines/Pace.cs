namespace Timbr.Typed;

/// <summary>Lets one thread go on so many times a second, until the limit is lifted.</summary>
internal sealed class Pace(double perSecond, TimeProvider time)
{
    private const double MostSeconds = 86_400;

    private readonly object _lock = new();
    private readonly double _interval = time.TimestampFrequency / perSecond;
    private readonly double _most = time.TimestampFrequency / 10.0;
    private double _due = double.NegativeInfinity;
    private bool _isLifted;

    /// <summary>Waits until the next one is due.</summary>
    /// <returns>Whether the limit still holds.</returns>
    public bool Wait()
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            _due = Math.Max(_due + _interval, double.IsNegativeInfinity(_due) ? now : now - _most);
            while (!_isLifted && _due > now)
            {
                var left = TimeSpan.FromSeconds(Math.Min((_due - now) / time.TimestampFrequency, MostSeconds));
                using (time.CreateTimer(static pace => ((Pace)pace!).Pulse(), this, left, Timeout.InfiniteTimeSpan))
                {
                    Monitor.Wait(_lock);
                }

                now = time.GetTimestamp();
            }

            return !_isLifted;
        }
    }

    public void Lift()
    {
        lock (_lock)
        {
            _isLifted = true;
            Monitor.PulseAll(_lock);
        }
    }

    private void Pulse()
    {
        lock (_lock)
        {
            Monitor.PulseAll(_lock);
        }
    }
}

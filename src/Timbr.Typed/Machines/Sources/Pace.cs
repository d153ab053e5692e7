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
            _due = Next(now);
            while (!_isLifted && _due > now)
            {
                var left = Until(_due, now);
                if (DrivenContext.IsCurrent && time is IDrivenClock driver)
                {
                    WaitOn(driver, left);
                    now = time.GetTimestamp();
                    continue;
                }

                using (time.CreateTimer(static pace => ((Pace)pace!).Pulse(), this, left, Timeout.InfiniteTimeSpan))
                {
                    Monitor.Wait(_lock);
                }

                now = time.GetTimestamp();
            }

            return !_isLifted;
        }
    }

    /// <summary>Sets a timer to the moment at which the next one is due; null where it is, or where this waits on another clock.</summary>
    public ITimer? WaitsOn(TimeProvider clock)
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            var due = Next(now);
            return clock != time || _isLifted || due <= now ? null : time.CreateTimer(static _ => { }, null, Until(due, now), Timeout.InfiniteTimeSpan);
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

    /// <summary>Not by a delay, which counts whole milliseconds.</summary>
    private void WaitOn(IDrivenClock driver, TimeSpan left)
    {
        var due = new TaskCompletionSource();
        using (time.CreateTimer(static due => ((TaskCompletionSource)due!).SetResult(), due, left, Timeout.InfiniteTimeSpan))
        {
            driver.Wait(due.Task);
        }
    }

    private double Next(long now) => Math.Max(_due + _interval, double.IsNegativeInfinity(_due) ? now : now - _most);

    /// <summary>Rounded up, so that it is due then.</summary>
    private TimeSpan Until(double due, long now) =>
        TimeSpan.FromTicks((long)Math.Ceiling(Math.Min((due - now) / time.TimestampFrequency, MostSeconds) * TimeSpan.TicksPerSecond));

    private void Pulse()
    {
        lock (_lock)
        {
            Monitor.PulseAll(_lock);
        }
    }
}

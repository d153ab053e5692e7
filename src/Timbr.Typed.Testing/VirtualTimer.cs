namespace Timbr.Typed.Testing;

/// <summary>A timer of a <see cref="VirtualTime"/>.</summary>
internal sealed class VirtualTimer(Timeline timeline, Action callback, long number) : ITimer
{
    private bool _isDisposed;

    /// <summary>By moment, then as they were created.</summary>
    public static IComparer<VirtualTimer> InOrder { get; } = Comparer<VirtualTimer>.Create(
        static (one, other) => one.Due != other.Due ? one.Due.CompareTo(other.Due) : one.Number.CompareTo(other.Number));

    public Action Callback => callback;

    public long Number => number;

    public long Due { get; set; }

    public TimeSpan Period { get; set; }

    /// <summary>The how manieth it was to be set, of all timers.</summary>
    public long SetAs { get; set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        Check(dueTime, nameof(dueTime));
        Check(period, nameof(period));
        if (_isDisposed)
        {
            return false;
        }

        timeline.Set(this, dueTime, period);
        return true;
    }

    public void Dispose()
    {
        _isDisposed = true;
        timeline.Set(this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }

    private static void Check(TimeSpan time, string parameter)
    {
        if (time != Timeout.InfiniteTimeSpan)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero, parameter);
        }
    }
}

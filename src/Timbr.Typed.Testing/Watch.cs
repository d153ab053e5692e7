using System.Diagnostics;

namespace Timbr.Typed.Testing;

/// <summary>Interrupts the driving thread where a call takes too long in real time.</summary>
internal sealed class Watch
{
    private readonly object _lock = new();
    private ITimer? _timer;
    private Thread? _thread;
    private long _since;
    private volatile bool _isOverdue;

    public TimeSpan Limit { get; set; } = TimeSpan.FromSeconds(10);

    public bool IsOverdue => _isOverdue;

    public void Begin()
    {
        if (Limit == Timeout.InfiniteTimeSpan || Debugger.IsAttached)
        {
            return;
        }

        lock (_lock)
        {
            _thread = Thread.CurrentThread;
            _since = TimeProvider.System.GetTimestamp();
            _timer ??= TimeProvider.System.CreateTimer(static watch => ((Watch)watch!).Ring(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _timer.Change(Limit, Timeout.InfiniteTimeSpan);
        }
    }

    public void End()
    {
        lock (_lock)
        {
            _thread = null;
            _timer?.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            if (!_isOverdue)
            {
                return;
            }

            _isOverdue = false;
            try
            {
                // Where nothing has taken the interruption yet, this does: it is not to reach the test.
                Monitor.Wait(_lock, TimeSpan.Zero);
            }
            catch (ThreadInterruptedException)
            {
            }
        }
    }

    private void Ring()
    {
        lock (_lock)
        {
            // It may ring for a call that has ended since.
            var left = Limit - TimeProvider.System.GetElapsedTime(_since);
            if (_thread is null || left > TimeSpan.Zero)
            {
                _timer?.Change(_thread is null ? Timeout.InfiniteTimeSpan : left, Timeout.InfiniteTimeSpan);
                return;
            }

            _isOverdue = true;
            _thread.Interrupt();
        }
    }
}

namespace Timbr.Typed;

/// <summary>
/// Reads a source that threw from its beginning again, after a wait that doubles from one restart to the next. Once there have
/// been as many restarts as allowed, the machine ends with what the source threw. Time is that of the machine's clock. A wait goes on while the machine
/// is kept: a source that is due then is read again once the machine is started again.
/// </summary>
public sealed class RestartOnFault : SingleMachineObserver
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(24);

    private readonly object _lock = new();
    private readonly int _maxRestarts;
    private readonly TimeSpan _backOff;
    private ITimer? _timer;
    private IDisposable? _hold;
    private int _restarts;

    /// <summary>Creates it.</summary>
    /// <param name="maxRestarts">How many restarts are allowed in all; at least 1.</param>
    /// <param name="backOff">How long it waits before the first restart; zero to 24 days. Each further wait is twice the one before, at most 24 days.</param>
    /// <exception cref="ArgumentOutOfRangeException">One is outside its bounds.</exception>
    public RestartOnFault(int maxRestarts, TimeSpan backOff)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxRestarts);
        ArgumentOutOfRangeException.ThrowIfLessThan(backOff, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(backOff, Longest);
        _maxRestarts = maxRestarts;
        _backOff = backOff;
    }

    /// <summary>How many times it has restarted a source; what was refused, since the source was not set as a function, is not among them.</summary>
    public int Restarts => Volatile.Read(ref _restarts);

    internal override bool SeesMessages => false;

    /// <inheritdoc/>
    public override void Detach(IMachine machine)
    {
        base.Detach(machine);
        End();
    }

    /// <inheritdoc/>
    public override void OnEvent(MachineEvent machineEvent)
    {
        ArgumentNullException.ThrowIfNull(machineEvent);
        switch (machineEvent.Kind)
        {
            case MachineEventKind.SourceFailed when Machine is IRestartableMachine machine && _restarts < _maxRestarts:
                Begin(machine, Machine.TimeProvider);
                break;
            case MachineEventKind.Stopped or MachineEventKind.Completed when Machine is not IRestartableMachine { HasEnded: false }:
                End();
                break;
            default:
                break;
        }
    }

    private void Begin(IRestartableMachine machine, TimeProvider time)
    {
        lock (_lock)
        {
            _timer?.Dispose();
            _hold ??= machine.KeepOpen();
            var wait = TimeSpan.FromTicks((long)Math.Min(_backOff.Ticks * Math.Pow(2, _restarts), Longest.Ticks));
            _timer = time.CreateTimer(static observer => ((RestartOnFault)observer!).Restart(), this, wait, Timeout.InfiniteTimeSpan);
        }
    }

    private void Restart()
    {
        // The source may throw again before this returns: that is another wait, with a hold of its own.
        IDisposable? hold;
        lock (_lock)
        {
            (hold, _hold) = (_hold, null);
            _timer?.Dispose();
            _timer = null;
        }

        try
        {
            if (Machine is IRestartableMachine machine)
            {
                // Before, since the source may throw again meanwhile.
                Interlocked.Increment(ref _restarts);
                machine.RestartSource();
            }
        }
        catch (TimbrException)
        {
            // The source cannot be read again, or the machine was stopped meanwhile: it ends with what the source threw.
            Interlocked.Decrement(ref _restarts);
        }
        finally
        {
            hold?.Dispose();
        }
    }

    private void End()
    {
        lock (_lock)
        {
            _timer?.Dispose();
            _timer = null;
            _hold?.Dispose();
            _hold = null;
        }
    }
}

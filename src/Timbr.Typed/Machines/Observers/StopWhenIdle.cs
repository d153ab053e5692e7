namespace Timbr.Typed;

/// <summary>
/// Stops the machine once no message has come for a while: for sources that never say that they have ended. What waits in a
/// source that has not yielded it yet is not seen. Time is that of the machine's clock; where the machine is idle when this is added it counts from then on.
/// </summary>
public sealed class StopWhenIdle : SingleMachineObserver
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(24);

    private readonly object _lock = new();
    private readonly TimeSpan _idle;
    private ITimer? _timer;
    private long _processed;

    /// <summary>Creates it.</summary>
    /// <param name="idle">How long no message may come; more than zero, at most 24 days.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is outside its bounds.</exception>
    public StopWhenIdle(TimeSpan idle)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(idle, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(idle, Longest);
        _idle = idle;
    }

    internal override bool SeesMessages => false;

    /// <summary>A machine that is idle already has told it before.</summary>
    internal override void Begin()
    {
        if (Machine is { Status.State: MachineState.Running or MachineState.Paused } machine)
        {
            Begin(machine);
        }
    }

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
            case MachineEventKind.Idle when Machine is { } machine:
                Begin(machine);
                break;
            case MachineEventKind.Stopped or MachineEventKind.Completed:
                End();
                break;
            default:
                break;
        }
    }

    private void Begin(IMachine machine)
    {
        lock (_lock)
        {
            _processed = machine.Status.Processed;
            if (_timer is null)
            {
                _timer = machine.TimeProvider.CreateTimer(static observer => ((StopWhenIdle)observer!).Look(), this, _idle, Timeout.InfiniteTimeSpan);
            }
            else
            {
                _timer.Change(_idle, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private void End()
    {
        lock (_lock)
        {
            _timer?.Dispose();
            _timer = null;
        }
    }

    private void Look()
    {
        if (Machine is not { } machine)
        {
            return;
        }

        var status = machine.Status;
        lock (_lock)
        {
            if (_timer is null)
            {
                return;
            }

            switch (status.State)
            {
                case MachineState.Running:
                    break;

                // A machine that pauses is not idle.
                case MachineState.Paused:
                    _timer.Change(_idle, Timeout.InfiniteTimeSpan);
                    return;

                // One that is started again tells when it is idle.
                default:
                    return;
            }

            // Where messages have come, the machine tells when it is idle again.
            if (status.Processed != _processed || status.CurrentId is not null || status.QueueDepth != 0)
            {
                return;
            }
        }

        // It ends with an error only where a slot hangs, which Status tells.
        _ = machine.StopAsync().ContinueWith(static stop => stop.Exception, TaskScheduler.Default);
    }
}

namespace Timbr.Typed;

/// <summary>How a machine is started.</summary>
public abstract partial class Machine<TInput, TEvaluation>
{
    private volatile StartAttempt? _starting;

    /// <summary>
    /// Opens the publishers, each on a thread of its own, then starts the worker and the source. After <see cref="StopMode.Keep"/> it goes on where
    /// the machine was, with the same source, and the counts and ids go on too. Does nothing while the machine runs or is paused; waits for another
    /// caller who is at it. A publisher that hangs does not keep others from stopping the machine, which ends this call too.
    /// </summary>
    /// <exception cref="PublisherException">A publisher cannot be opened. The machine is not started; a further call tries again.</exception>
    /// <exception cref="MachineStateException">The machine is being stopped, has been stopped, also meanwhile, or has completed; or it reads the batch of a run.</exception>
    public void Start()
    {
        if (BeginStart() is not { } attempt)
        {
            return;
        }

        try
        {
            _audience.Call(static observer => observer.BeforeStart(), nameof(MachineObserver.BeforeStart));
            Open(attempt);
            lock (_lock)
            {
                if (attempt.IsCut)
                {
                    throw StoppedMeanwhile();
                }

                Begin();
            }
        }
        finally
        {
            lock (_lock)
            {
                if (_starting == attempt)
                {
                    _starting = null;
                }
            }

            attempt.End();
        }

        _audience.Call(static observer => observer.AfterStart(), nameof(MachineObserver.AfterStart));
    }

    /// <returns>The attempt that is this caller's; null where there is nothing to do.</returns>
    private StartAttempt? BeginStart()
    {
        while (true)
        {
            StartAttempt other;
            lock (_lock)
            {
                switch (State)
                {
                    case MachineState.Running or MachineState.Paused:
                        return null;
                    case MachineState.Created when _batch is not null:
                        throw Refusal("it reads a batch for RunAsync, which starts the machine itself once the batch is read.");
                    case MachineState.Created:
                        CheckLanes();
                        return _starting = new StartAttempt();
                    case MachineState.Kept:
                        return _starting = new StartAttempt();
                    case MachineState.Starting:
                        other = _starting!;
                        break;
                    case MachineState.Stopping when _worker is { IsLeaving: true }:
                        throw Refusal("it is being stopped. Await StopAsync before starting it again.");
                    default:
                        throw Ended();
                }
            }

            if (other.IsCurrentThread)
            {
                return null;
            }

            other.Wait();
            if (other.IsCut)
            {
                throw StoppedMeanwhile();
            }
        }
    }

    private void Open(StartAttempt attempt)
    {
        foreach (var publisher in _publishers)
        {
            if (attempt.IsCut)
            {
                return;
            }

            attempt.WaitFor(publisher.OpenAsync(_driver));
        }
    }

    private MachineStateException StoppedMeanwhile() => Refusal("it was stopped while it was being started.");
}

namespace Timbr.Typed;

/// <summary>How a machine gets on that has no threads.</summary>
public abstract partial class Machine<TInput, TEvaluation> : IDrivenMachine
{
    private readonly IDrivenClock? _driver;
    private uint _invocations;
    private bool _isStepping;

    string IDrivenMachine.Name => Name;

    Exception? IDrivenMachine.LastError => _counters.LastError;

    /// <summary>The clock that the machine is driven by; null for a machine with threads.</summary>
    internal IDrivenClock? Driver => _driver;

    /// <summary>How many messages have been put so far.</summary>
    internal long PutCount => _intake.Puts.Count;

    /// <summary>Of the messages that were put, how many have been begun.</summary>
    internal long BegunCount => _intake.Puts.Started;

    /// <summary>How many messages are done with, dropped ones included.</summary>
    internal long DoneCount => _counters.Processed + _counters.Dropped;

    /// <summary>Gets every evaluation, in order; null for nobody.</summary>
    internal Action<Processed<TEvaluation>>? Recorder
    {
        get => _audience.Recorder;
        set => _audience.Recorder = value;
    }

    /// <summary>Does the next thing there is to do: a message, or where none waits the next one of a source.</summary>
    bool IDrivenMachine.Step()
    {
        // A message that waits for time to pass keeps its machine, as it keeps the thread of one that has threads.
        if (_isStepping || _worker is not { } worker)
        {
            return false;
        }

        _isStepping = true;
        try
        {
            return worker.Step() || StepSources() || worker.StepToRest();
        }
        finally
        {
            _isStepping = false;
        }
    }

    private bool StepSources()
    {
        foreach (var pump in _intake.Pumps)
        {
            if (pump.Step())
            {
                return true;
            }
        }

        return false;
    }
}

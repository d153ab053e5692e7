namespace Timbr.Typed;

/// <summary>The worker without a thread: its loop, a turn at a time.</summary>
internal sealed partial class Worker<TInput, TEvaluation>
{
    private readonly IDrivenClock? _driver;
    private bool _hasBegun;
    private bool _isInStep;
    private bool _isOver;
    private bool _isPaused;
    private bool _isDry;

    /// <summary>Does the next thing there is to do.</summary>
    /// <returns>Whether there was anything.</returns>
    public bool Step() => Step(rests: false);

    /// <summary>Rests, since its sources have nothing either.</summary>
    /// <returns>Whether that was told only now, so that there may be more to do.</returns>
    public bool StepToRest() => Step(rests: true);

    private bool Step(bool rests)
    {
        if (_isOver)
        {
            return false;
        }

        _isInStep = true;
        try
        {
            return rests ? RestInStep() : _hasBegun ? StepOnce() : BeginSteps();
        }
        catch (Exception exception)
        {
            Break(exception);
            EndSteps(exception);
            return true;
        }
        finally
        {
            _isInStep = false;
        }
    }

    private bool BeginSteps()
    {
        _hasBegun = true;
        _machine.Hub.Raise(MachineEventKind.Started);
        return true;
    }

    private bool StepOnce()
    {
        Attend();
        switch (_order)
        {
            case WorkerOrder.Leave:
                _isKept = true;
                return EndSteps();
            case WorkerOrder.Hold:
                return HoldInStep();
        }

        GoOn();
        if (ProcessOne())
        {
            _isIdle = false;
            return true;
        }

        if (_intake.CanEnd())
        {
            // What is told of the end of a source may yet keep the machine from ending.
            _machine.Hub.Deliver();
            if (_intake.TryEnd())
            {
                return EndSteps();
            }
        }

        return false;
    }

    private bool ProcessOne()
    {
        var frames = default(PreviewFrames<TEvaluation>);
        try
        {
            return ProcessOne(ref frames);
        }
        finally
        {
            Rest(ref frames);
        }
    }

    private bool ProcessOne(scoped ref PreviewFrames<TEvaluation> frames)
    {
        foreach (var pump in _intake.Pumps)
        {
            var lane = pump.Lane;
            if (lane.Take(1) is { IsEmpty: false } batch)
            {
                NoteBusy();
                ProcessOf(lane, batch, ref frames);
                lane.Release();
                return true;
            }
        }

        if (_intake.Puts.Take(1) is { IsEmpty: false } put)
        {
            NoteBusy();
            Process(put, ref _intake.Puts.Started, ref frames);
            return true;
        }

        return false;
    }

    private bool HoldInStep()
    {
        if (_isHolding)
        {
            return false;
        }

        NoteBusy();
        _outlet.Flush();
        HurryAcknowledgements();
        _isHolding = true;
        _isPaused = true;
        _machine.Hub.Raise(MachineEventKind.Paused);
        return true;
    }

    private void GoOn()
    {
        _isHolding = false;
        if (_isPaused)
        {
            _isPaused = false;
            if (_order == WorkerOrder.None)
            {
                _machine.Hub.Raise(MachineEventKind.Resumed);
            }
        }
    }

    private bool RestInStep()
    {
        if (_isHolding)
        {
            return false;
        }

        if (!_isDry)
        {
            _isDry = true;
            _outlet.Flush();
            _dry?.Idle();
        }

        var wasIdle = _isIdle;
        Rest();
        return !wasIdle;
    }

    private void NoteBusy()
    {
        if (_isDry)
        {
            _isDry = false;
            _dry?.Busy();
        }
    }

    private bool EndSteps(Exception? error = null)
    {
        NoteBusy();
        _outlet.Flush();
        _isOver = true;
        _isHolding = false;
        _driver.Complete(() => _ended.TrySetResult(new WorkerEnd(_isKept, error)));
        return true;
    }
}

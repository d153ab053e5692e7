namespace Timbr.Typed.Testing;

/// <summary>Where the machines of a clock get on, one step after the other, on the thread that drives them.</summary>
internal sealed class Stage
{
    /// <summary>How long it waits at most before it looks again: other threads put messages, resume machines and change what conditions ask for, and need not tell.</summary>
    private static readonly TimeSpan Nap = TimeSpan.FromMilliseconds(10);

    private readonly object _lock = new();
    private readonly Queue<Action> _posted = new();
    private readonly List<IDrivenMachine> _machines = [];
    private readonly Timeline _timeline;
    private readonly DrivenContext _context;
    private readonly Watch _watch = new();
    private Thread? _thread;
    private IDrivenMachine? _machine;
    private StuckException? _stuck;
    private ulong _number;
    private long _setBefore;
    private bool _isWoken;

    public Stage(Timeline timeline, IDrivenClock clock)
    {
        _timeline = timeline;
        _timeline.IsSet += WakeFromElsewhere;
        _context = new DrivenContext(clock);
    }

    public TimeSpan Limit
    {
        get => _watch.Limit;
        set => _watch.Limit = value;
    }

    /// <summary>Whether the call has taken too long.</summary>
    public bool IsOverdue => _watch.IsOverdue;

    /// <summary>Whether the caller is called by what he would drive.</summary>
    public bool IsDriving => Volatile.Read(ref _thread) == Thread.CurrentThread;

    public ulong Add(IDrivenMachine machine)
    {
        lock (_lock)
        {
            _machines.Add(machine);
            return ++_number;
        }
    }

    public void Remove(IDrivenMachine machine)
    {
        lock (_lock)
        {
            _machines.Remove(machine);
        }
    }

    public void Post(Action action)
    {
        lock (_lock)
        {
            _posted.Enqueue(action);
            Monitor.PulseAll(_lock);
        }
    }

    public void Wake()
    {
        lock (_lock)
        {
            _isWoken = true;
            Monitor.PulseAll(_lock);
        }
    }

    /// <summary>Does something as the driving thread; within a call that does so already, as part of that.</summary>
    /// <exception cref="InvalidOperationException">Another thread is at it.</exception>
    public void Drive(Action action)
    {
        if (IsDriving)
        {
            action();
            return;
        }

        if (Interlocked.CompareExchange(ref _thread, Thread.CurrentThread, null) is not null)
        {
            throw new InvalidOperationException("Another thread drives this clock. One thread at a time can.");
        }

        Begin(action);
    }

    /// <summary>As <see cref="Drive"/>, where nobody is at it; whoever is does it too.</summary>
    public void RunUnlessDriven()
    {
        if (Interlocked.CompareExchange(ref _thread, Thread.CurrentThread, null) is null)
        {
            Begin(RunToIdle);
        }
        else
        {
            Wake();
        }
    }

    public void RunToIdle()
    {
        while (Step())
        {
        }
    }

    public void AdvanceTo(long moment)
    {
        RunToIdle();
        while (_timeline.TakeDue(moment) is { } callback)
        {
            Under(null, callback);
            RunToIdle();
        }

        _timeline.MoveTo(moment);
    }

    /// <summary>Does what was posted, or fires a timer, or has each machine do a step.</summary>
    /// <returns>Whether there was anything to do.</returns>
    public bool Step()
    {
        ThrowIfStuck(Endless);
        var isDone = true;
        if (NextPosted() is { } posted)
        {
            Under(null, posted);
        }
        else if (_timeline.TakeDue(_timeline.Now.UtcTicks) is { } callback)
        {
            Under(null, callback);
        }
        else
        {
            isDone = StepMachines();
        }

        ThrowIfStuck(Endless);
        return isDone;
    }

    /// <summary>Waits until a task has ended, on the driving thread. Meanwhile time passes to the timers that were set since the step began.</summary>
    public void Wait(Task task)
    {
        if (!IsDriving)
        {
            return;
        }

        var (machine, message, setBefore) = (_machine, _context.InHand, _setBefore);
        var isAnnounced = false;
        while (!task.IsCompleted)
        {
            ThrowIfStuck(Waiting);
            if (Step() || task.IsCompleted)
            {
                continue;
            }

            if (_timeline.NextSetAfter(setBefore) is { } due && _timeline.TakeDue(due) is { } callback)
            {
                Under(null, callback);
                continue;
            }

            if (!isAnnounced)
            {
                isAnnounced = true;
                _ = task.ContinueWith(_ => Wake(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            }

            Block(Waiting);
        }

        StuckException Waiting() => Stuck.Waiting(machine, message, Limit);
    }

    /// <summary>Drives until the condition holds, also where that takes something that only real time brings, or that nobody tells of.</summary>
    public void RunUntil(Func<bool> condition)
    {
        RunToIdle();
        while (!condition())
        {
            ThrowIfStuck(Condition);
            Block(Condition);
            RunToIdle();
        }

        StuckException Condition() => Stuck.Condition(Limit);
    }

    /// <summary>Notes that what is waited for from now on may take time.</summary>
    public void Mark()
    {
        _setBefore = _timeline.SetCount;
        _context.InHand = null;
    }

    private static void Under(SynchronizationContext? context, Action action)
    {
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(context);
        try
        {
            action();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    private void Begin(Action action)
    {
        _watch.Begin();
        try
        {
            Under(_context, action);
            ThrowIfStuck(Endless);
        }
        finally
        {
            _stuck = null;
            _machine = null;
            Volatile.Write(ref _thread, null);
            _watch.End();
        }
    }

    private bool StepMachines()
    {
        var isDone = false;
        for (var i = 0; MachineAt(i) is { } machine; i++)
        {
            var before = (_machine, _setBefore, _context.InHand);
            _machine = machine;
            Mark();
            try
            {
                isDone |= machine.Step();
            }
            finally
            {
                (_machine, _setBefore, _context.InHand) = before;
            }
        }

        return isDone;
    }

    private IDrivenMachine? MachineAt(int index)
    {
        lock (_lock)
        {
            return index < _machines.Count ? _machines[index] : null;
        }
    }

    private Action? NextPosted()
    {
        lock (_lock)
        {
            return _posted.TryDequeue(out var action) ? action : null;
        }
    }

    /// <summary>A message may wait for a timer that was set on another thread.</summary>
    private void WakeFromElsewhere()
    {
        if (!IsDriving)
        {
            Wake();
        }
    }

    /// <summary>Blocks until something is posted, somebody wakes it, or it is time to look again.</summary>
    private void Block(Func<StuckException> stuck)
    {
        try
        {
            lock (_lock)
            {
                if (_posted.Count == 0 && !_isWoken)
                {
                    Monitor.Wait(_lock, Nap);
                }

                _isWoken = false;
            }
        }
        catch (ThreadInterruptedException) when (_watch.IsOverdue)
        {
            _stuck ??= stuck();
            throw _stuck;
        }
    }

    private StuckException Endless() => Stuck.Endless(_machines, Limit);

    private void ThrowIfStuck(Func<StuckException> why)
    {
        if (_watch.IsOverdue)
        {
            _stuck ??= why();
            throw _stuck;
        }
    }
}

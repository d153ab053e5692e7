namespace Timbr.Typed;

/// <summary>The thread that takes messages from the intake, has them evaluated, and publishes them; where there are several workers it hands them to these.</summary>
internal sealed partial class Worker<TInput, TEvaluation>
    where TEvaluation : struct, IEvaluation<TInput, TEvaluation>
{
    private const int MaxBatch = 256;
    private const int SmallBatch = 16;

    /// <summary>A batch that takes longer makes the next one a single message, so that ids tell the time and room is given back soon.</summary>
    private static readonly TimeSpan LongBatch = TimeSpan.FromMilliseconds(5);

    /// <summary>How far apart messages are whose slots are timed: clocks are dear beside cheap slots.</summary>
    private static readonly TimeSpan TimingInterval = TimeSpan.FromMilliseconds(1);

    private readonly Machine<TInput, TEvaluation> _machine;
    private readonly Intake<TInput> _intake;
    private readonly Counters _counters;
    private readonly Outlet<TInput, TEvaluation> _outlet;
    private readonly TimeProvider _time;
    private readonly DryWatch? _dry;
    private readonly Crew<TInput, TEvaluation>? _crew;
    private readonly ulong _number;
    private readonly object _orders = new();
    private readonly TaskCompletionSource<WorkerEnd> _ended;
    private volatile WorkerOrder _order;
    private Thread? _thread;
    private volatile bool _isHolding;
    private volatile bool _isKept;
    private DateTimeOffset _batchTime;
    private DateTimeOffset _timedAt;
    private DateTimeOffset _sampleTime;
    private bool _isTiming;
    private long _rounds;
    private int _limit = 1;
    private uint _counter;

    /// <param name="machine">Evaluates.</param>
    /// <param name="intake">Where messages come from.</param>
    /// <param name="counters">What it counts in.</param>
    /// <param name="outlet">Where evaluations go.</param>
    /// <param name="time">The clock of ids.</param>
    /// <param name="dry">Told when there is nothing to do; null if nobody wants to know.</param>
    /// <param name="crew">Who evaluates; null for this thread.</param>
    /// <param name="number">The machine's number in ids.</param>
    /// <param name="counter">The counter of the first id.</param>
    public Worker(
        Machine<TInput, TEvaluation> machine,
        Intake<TInput> intake,
        Counters counters,
        Outlet<TInput, TEvaluation> outlet,
        TimeProvider time,
        DryWatch? dry,
        Crew<TInput, TEvaluation>? crew,
        ulong number,
        uint counter)
    {
        _machine = machine;
        _intake = intake;
        _counters = counters;
        _outlet = outlet;
        _time = time;
        _driver = intake.Work.Driver;
        _ended = new TaskCompletionSource<WorkerEnd>(_driver.Continuations());
        _dry = dry;
        _crew = crew;
        _number = number;
        _counter = counter;
        outlet.Stalled = NoteStall;
    }

    /// <summary>Ends with the worker.</summary>
    public Task<WorkerEnd> Ended => _ended.Task;

    /// <summary>Whether it ended since it was told to leave.</summary>
    public bool IsKept => _isKept;

    /// <summary>Whether it has been told to leave.</summary>
    public bool IsLeaving => _order == WorkerOrder.Leave;

    /// <summary>Whether it holds between two messages.</summary>
    public bool IsHolding => _isHolding && _order == WorkerOrder.Hold;

    /// <summary>How often it has looked for messages and found none: stands still while it is idle.</summary>
    public long Rounds => Volatile.Read(ref _rounds);

    /// <summary>The counter of the next id; to be read after the end.</summary>
    public uint NextCounter => _counter;

    /// <summary>Whether the caller runs on the thread that it would wait for, or on one of its crew's.</summary>
    public bool IsCurrentThread => Thread.CurrentThread == _thread || _isInStep || (_crew?.IsCurrentThread ?? false);

    public void Start(string name)
    {
        if (_driver is not null)
        {
            return;
        }

        _thread = new Thread(Run) { IsBackground = true, Name = name };
        _thread.UnsafeStart();
    }

    /// <summary>Takes no message until <see cref="Resume"/>, unless it is told something else.</summary>
    public void Hold() => Order(WorkerOrder.Hold, only: WorkerOrder.None);

    public void Resume() => Order(WorkerOrder.None, only: WorkerOrder.Hold);

    /// <summary>Lets it look for events, should it hold.</summary>
    public void Wake()
    {
        if (_isHolding)
        {
            lock (_orders)
            {
                Monitor.PulseAll(_orders);
            }
        }
    }

    /// <summary>Takes no message any more and ends. What waits stays.</summary>
    public void Leave() => Order(WorkerOrder.Leave);

    /// <summary>Gives up every message that has not been started.</summary>
    public void Discard()
    {
        Order(WorkerOrder.Discard);
        _crew?.Discard();
    }

    private void Order(WorkerOrder order, WorkerOrder? only = null)
    {
        lock (_orders)
        {
            if (only is null || _told == only)
            {
                _told = order;
                Obey();
                Monitor.PulseAll(_orders);
            }
        }

        _intake.Work.Open();
    }

    private void Run()
    {
        Exception? error = null;
        var hub = _machine.Hub;
        hub.BeginWorker();
        hub.Raise(MachineEventKind.Started);
        try
        {
            _crew?.Start(Thread.CurrentThread.Name!);
            Work();
            _outlet.Flush();
            if (_isKept)
            {
                _crew?.Leave();
            }
        }
        catch (Exception exception)
        {
            error = exception;
            Break(exception);

            // What workers have in hand is published before anybody hears of the end.
            _crew?.Hold();
            _crew?.Leave();
        }

        _crew?.End();
        hub.EndWorker();
        _ended.SetResult(new WorkerEnd(_isKept, error));
        lock (_orders)
        {
            Monitor.PulseAll(_orders);
        }
    }

    private void Break(Exception error)
    {
        _isKept = false;
        _counters.LastError = error;
        _intake.Break(error);
    }

    private void Work()
    {
        var frames = default(PreviewFrames<TEvaluation>);
        try
        {
            Work(ref frames);
        }
        finally
        {
            Rest(ref frames);
        }
    }

    private void Work(scoped ref PreviewFrames<TEvaluation> frames)
    {
        while (true)
        {
            Attend();
            if (_order >= WorkerOrder.Hold)
            {
                Rest(ref frames);
            }

            switch (_order)
            {
                case WorkerOrder.Leave:
                    Quiet();
                    _isKept = true;
                    return;
                case WorkerOrder.Hold or WorkerOrder.Visit:
                    HoldStill();
                    continue;
            }

            _crew?.GoOn();
            if (ProcessSome(ref frames))
            {
                _isIdle = false;
                continue;
            }

            _outlet.Keep(ref frames);
            if (IsAtRest && _intake.CanEnd())
            {
                // What is told of the end of a source may yet keep the machine from ending.
                _machine.Hub.Deliver();
                if (_intake.TryEnd())
                {
                    return;
                }
            }

            Volatile.Write(ref _rounds, _rounds + 1);
            if (!SpinForMessages())
            {
                frames.Clear();
                WaitForMessages();
            }
        }
    }

    private bool ProcessSome(scoped ref PreviewFrames<TEvaluation> frames)
    {
        var any = false;
        foreach (var pump in _intake.Pumps)
        {
            var lane = pump.Lane;
            if (Limit is var limit and > 0 && lane.Take(limit) is { IsEmpty: false } batch)
            {
                any = true;
                ProcessOf(lane, batch, ref frames);
                lane.Release();
            }
        }

        if (Limit is var some and > 0 && _intake.Puts.Take(some) is { IsEmpty: false } puts)
        {
            any = true;
            _crew?.Follow(null, 0);
            Process(puts, ref _intake.Puts.Started, ref frames);
            if (puts.Length < SmallBatch)
            {
                // Writers that are at it get some ahead: to meet them at the lock for each message is dear for both.
                Spin.Once();
            }
        }

        return any;
    }

    private void Process(Span<TInput> batch, ref long started, scoped ref PreviewFrames<TEvaluation> frames)
    {
        var now = _time.GetUtcNow();
        _limit = now - _batchTime > LongBatch ? 1 : Math.Min(_limit * 2, MaxBatch);
        _batchTime = now;
        _crew?.LookAhead(_limit);
        _isTiming = now - _timedAt >= TimingInterval;
        if ((now - _sampleTime).Duration() >= RateWindow.Spacing)
        {
            _sampleTime = now;
            _machine.SampleRate();
        }

        Show(ref frames, now);
        _outlet.BeginBatch();
        var seconds = (uint)now.ToUnixTimeSeconds();
        var end = started + batch.Length;
        while (started < end && _order < WorkerOrder.Hold)
        {
            try
            {
                Evaluate(batch[^(int)(end - started)..], ref started, seconds, ref frames);
            }
            catch (OperationCanceledException) when (_crew is null && _machine.Abandonment.IsCancellationRequested)
            {
                _outlet.GiveUp();
                _firstGivenUp = Math.Min(_firstGivenUp, started - 1);
            }
            catch (Exception exception) when (_crew is null)
            {
                // Slot failures are values; this is a fault of the pipeline itself. The message is lost, the machine goes on.
                _outlet.Lose(Counters.Id(_counters.Current, _number), _counters.Current, exception);
            }
        }

        if (_crew is null)
        {
            _counters.Rest();
            _outlet.EndBatch();
        }
    }
}

using System.Runtime.CompilerServices;
using Timbr.Typed.Generated;

namespace Timbr.Typed;

/// <summary>The thread that takes messages from the intake, has them evaluated, and publishes them.</summary>
internal sealed class Worker<TInput, TEvaluation>
    where TEvaluation : struct, IEvaluation<TInput, TEvaluation>
{
    private const int MaxBatch = 256;
    private const int SmallBatch = 16;

    /// <summary>A batch that takes longer makes the next one a single message, so that ids tell the time and room is given back soon.</summary>
    private static readonly TimeSpan LongBatch = TimeSpan.FromMilliseconds(5);

    /// <summary>How old the previews may be while more messages wait than can be shown.</summary>
    private static readonly TimeSpan PreviewSpacing = TimeSpan.FromMilliseconds(10);

    private readonly Machine<TInput, TEvaluation> _machine;
    private readonly Intake<TInput> _intake;
    private readonly Counters _counters;
    private readonly Outlet<TInput, TEvaluation> _outlet;
    private readonly TimeProvider _time;
    private readonly ulong _number;
    private readonly TaskCompletionSource<Exception?> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _discards;
    private DateTimeOffset _batchTime;
    private DateTimeOffset _sampleTime;
    private DateTimeOffset _keptTime;
    private int _limit = 1;
    private bool _isIdle;
    private uint _counter = (uint)Random.Shared.Next();

    public Worker(Machine<TInput, TEvaluation> machine, Intake<TInput> intake, Counters counters, Outlet<TInput, TEvaluation> outlet, TimeProvider time, ulong number)
    {
        _machine = machine;
        _intake = intake;
        _counters = counters;
        _outlet = outlet;
        _time = time;
        _number = number;
    }

    /// <summary>Ends with the worker; the value is what broke it, null for a proper end.</summary>
    public Task<Exception?> Ended => _ended.Task;

    public void Start(string name) => new Thread(Run) { IsBackground = true, Name = name }.UnsafeStart();

    /// <summary>Gives up every message that has not been started.</summary>
    public void Discard() => _discards = true;

    private void Run()
    {
        Exception? error = null;
        var hub = _machine.Hub;
        hub.BeginWorker();
        hub.Raise(MachineEventKind.Started);
        try
        {
            Work();
            _outlet.Flush();
        }
        catch (Exception exception)
        {
            error = exception;
            _counters.LastError = exception;
            _intake.Break(exception);
        }

        hub.EndWorker();
        _ended.SetResult(error);
    }

    private void Work()
    {
        while (true)
        {
            Attend();
            if (ProcessSome())
            {
                _isIdle = false;
                continue;
            }

            if (_intake.CanEnd())
            {
                // What is told of the end of a source may yet keep the machine from ending.
                _machine.Hub.Deliver();
                if (_intake.TryEnd())
                {
                    return;
                }
            }

            if (SpinForMessages())
            {
                continue;
            }

            _outlet.Flush();
            Rest();
            _intake.Work.Arm();
            if (_intake.HasMessages || _intake.CanEnd() || _machine.Hub.HasPosted)
            {
                _intake.Work.Disarm();
            }
            else
            {
                _intake.Work.Block();
            }
        }
    }

    private void Attend()
    {
        if (_machine.Hub.HasPosted)
        {
            _machine.Hub.Deliver();
        }

        _machine.Hub.NoteRoom(_intake);
    }

    private void Rest()
    {
        if (!_isIdle)
        {
            _isIdle = true;
            _machine.NoteIdle();
        }
    }

    private bool SpinForMessages()
    {
        for (var i = 0; i < Spin.Rounds; i++)
        {
            Spin.Once();
            if (_intake.HasMessages)
            {
                return true;
            }
        }

        return false;
    }

    private bool ProcessSome()
    {
        var any = false;
        foreach (var pump in _intake.Pumps)
        {
            var lane = pump.Lane;
            var batch = lane.Take(_limit);
            if (!batch.IsEmpty)
            {
                any = true;
                Process(batch, ref lane.Started);
                lane.Release();
            }
        }

        var puts = _intake.Puts.Take(_limit);
        if (!puts.IsEmpty)
        {
            any = true;
            Process(puts, ref _intake.Puts.Started);
            if (puts.Length < SmallBatch)
            {
                // Writers that are at it get some ahead: to meet them at the lock for each message is dear for both.
                Spin.Once();
            }
        }

        return any;
    }

    private void Process(Span<TInput> batch, ref long started)
    {
        var now = _time.GetUtcNow();
        _limit = now - _batchTime > LongBatch ? 1 : Math.Min(_limit * 2, MaxBatch);
        _batchTime = now;
        if ((now - _sampleTime).Duration() >= RateWindow.Spacing)
        {
            _sampleTime = now;
            _machine.SampleRate();
        }

        _outlet.BeginBatch();
        var previews = PreviewsOf(batch.Length, now);
        var seconds = (uint)now.ToUnixTimeSeconds();
        var end = started + batch.Length;
        while (started < end)
        {
            try
            {
                Evaluate(batch[^(int)(end - started)..], ref started, seconds, previews);
            }
            catch (OperationCanceledException) when (_machine.Abandonment.IsCancellationRequested)
            {
                _outlet.GiveUp();
            }
            catch (Exception exception)
            {
                // Slot failures are values; this is a fault of the pipeline itself. The message is lost, the machine goes on.
                _outlet.Lose(_number, exception);
            }
        }

        _counters.Rest();
        _outlet.EndBatch();
    }

    /// <summary>
    /// How many messages at the end of a batch are kept for preview: none where others come after it that are kept in their place,
    /// unless that has gone on for a while. So most messages are copied nowhere, and the last of all are kept.
    /// </summary>
    private int PreviewsOf(int batchLength, DateTimeOffset now)
    {
        var count = _machine.PreviewCount;
        if (now - _keptTime < PreviewSpacing && now >= _keptTime && _intake.Waiting - batchLength >= count)
        {
            return 0;
        }

        _keptTime = now;
        return count;
    }

    /// <summary>The evaluation lives in this frame, so that none is kept alive while the worker waits.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Evaluate(Span<TInput> batch, ref long started, uint seconds, int previews)
    {
        var frame = default(EvaluationFrame<TEvaluation>);

        var lastUnkept = started + batch.Length - previews;
        foreach (ref var place in batch)
        {
            var message = place;
            place = default!;
            var stamp = Counters.Stamp(seconds, _counter);
            var id = new MessageId(seconds, _number, _counter);
            _counters.Begin(stamp);
            Volatile.Write(ref started, started + 1);
            if (_intake.Puts.CanAdmit)
            {
                _intake.Puts.Admit();
            }

            if (_discards)
            {
                _counters.AddDropped(1);
                continue;
            }

            _counter++;
            if (_outlet.IsWatched)
            {
                _outlet.Begin(in id);
            }

            _machine.EvaluateMessage(message, in id, ref frame);
            _outlet.Take(in id, stamp, version: 0, ref frame.Value, isKept: started > lastUnkept);
        }
    }
}

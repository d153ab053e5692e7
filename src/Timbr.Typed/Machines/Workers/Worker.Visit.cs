using System.Diagnostics;

namespace Timbr.Typed;

internal sealed partial class Worker<TInput, TEvaluation>
    where TEvaluation : struct, IEvaluation<TInput, TEvaluation>
{
    private WorkerOrder _told;
    private int _visitors;
    private long? _stall;

    /// <summary>The stamp of a message that is done but for a reader of results that does not take it; null for none.</summary>
    public long? Stall
    {
        get
        {
            lock (_orders)
            {
                return _stall;
            }
        }
    }

    /// <summary>For a visitor: how many messages are evaluated and not counted yet, and the stamp of the last one.</summary>
    public (long Messages, long Last) InHand => _stall is { } stamp && IsStill ? (1, stamp) : default;

    /// <summary>
    /// Whether nothing is evaluated for as long as a reader of results, who may be the visitor, does not read. Of several workers some would have gone on
    /// and others not: what they had done is no beginning of what came.
    /// </summary>
    private bool IsStill => _stall is not null && _crew is null;

    /// <summary>
    /// Does something between two messages: when everything taken is out, or while it waits for readers of results. A pause stays one, and none is
    /// seen where there was none.
    /// </summary>
    /// <param name="action">Short; whoever gives orders meanwhile waits.</param>
    /// <param name="patience">How long the message in hand may take.</param>
    /// <param name="hasEnded">Whether the worker has ended, so that nothing was done.</param>
    /// <returns>False where the message took longer.</returns>
    public bool TryVisit(Action action, TimeSpan patience, out bool hasEnded)
    {
        if (_driver is not null)
        {
            return VisitBetweenSteps(action, out hasEnded);
        }

        lock (_orders)
        {
            _visitors++;
            Obey();
        }

        _intake.Work.Open();
        var since = Stopwatch.GetTimestamp();
        lock (_orders)
        {
            try
            {
                while (!_isHolding && !IsStill && !_ended.Task.IsCompleted)
                {
                    var left = patience == Timeout.InfiniteTimeSpan ? patience : patience - Stopwatch.GetElapsedTime(since);
                    if (left != Timeout.InfiniteTimeSpan && left <= TimeSpan.Zero)
                    {
                        hasEnded = false;
                        return false;
                    }

                    Monitor.Wait(_orders, left);
                }

                hasEnded = !_isHolding && !IsStill;
                if (!hasEnded)
                {
                    action();
                }

                return true;
            }
            finally
            {
                _visitors--;
                Obey();
                Monitor.PulseAll(_orders);
            }
        }
    }

    private bool VisitBetweenSteps(Action action, out bool hasEnded)
    {
        hasEnded = _isOver;
        if (!hasEnded)
        {
            _outlet.Flush();
            action();
        }

        return true;
    }

    /// <summary>Has the worker do what it was told, unless somebody visits it.</summary>
    private void Obey()
    {
        _order = _visitors > 0 && _told < WorkerOrder.Hold ? WorkerOrder.Visit : _told;
        if (_order >= WorkerOrder.Hold)
        {
            // At once, not only when this thread comes to look.
            _crew?.Hold();
        }
    }

    /// <summary>Notes that a message waits for a reader of results; null that it does no more, for which visitors have to have gone.</summary>
    private void NoteStall(long? stamp)
    {
        lock (_orders)
        {
            _stall = stamp;
            Monitor.PulseAll(_orders);
        }
    }

    private void HoldStill()
    {
        Quiet();
        HurryAcknowledgements();
        lock (_orders)
        {
            _isHolding = true;
            Monitor.PulseAll(_orders);
        }

        var isPaused = false;
        while (_isHolding)
        {
            if (!isPaused && _order == WorkerOrder.Hold)
            {
                isPaused = true;
                _machine.Hub.Raise(MachineEventKind.Paused);
            }

            Attend();
            lock (_orders)
            {
                while (IsHeld && !_machine.Hub.HasPosted && (isPaused || _order != WorkerOrder.Hold))
                {
                    Pulse.Await(_orders);
                }

                // Under the lock: a visitor that finds it holding must find it so until the visit is over.
                _isHolding = IsHeld;
            }
        }

        if (isPaused && _order == WorkerOrder.None)
        {
            _machine.Hub.Raise(MachineEventKind.Resumed);
        }
    }

    /// <summary>Waits until no worker has a message in hand, and begins no other. Events are told meanwhile.</summary>
    private void Quiet()
    {
        if (_crew is not null)
        {
            _crew.Hold();
            Await(static crew => crew.IsQuiet);
            if (_crew.LetFinish())
            {
                Await(static crew => crew.HasFinished);
                _crew.EndFinish();
                Await(static crew => crew.IsQuiet);
            }

            _counters.Rest();
            _outlet.EndBatch();
        }

        _outlet.Flush();
    }

    private void Await(Func<Crew<TInput, TEvaluation>, bool> isSo)
    {
        while (!isSo(_crew!))
        {
            Attend();
            _intake.Work.Arm();
            if (isSo(_crew!) || _machine.Hub.HasPosted)
            {
                _intake.Work.Disarm();
            }
            else
            {
                _intake.Work.Block();
            }
        }
    }

    private bool IsHeld => _order is WorkerOrder.Hold or WorkerOrder.Visit;
}

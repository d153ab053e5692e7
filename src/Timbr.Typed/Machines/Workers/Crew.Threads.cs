namespace Timbr.Typed;

/// <summary>Workers that are threads, and how workers come by messages.</summary>
internal sealed partial class Crew<TInput, TEvaluation>
{
    /// <summary>Starts the workers, also again after <see cref="Leave"/>. A hold stays one until <see cref="GoOn"/>.</summary>
    public void Start(string name)
    {
        (_isEnding, _hasFailed) = (false, false);
        for (var worker = 0; worker < _threads.Length; worker++)
        {
            var own = worker;
            var thread = new Thread(() => Run(own)) { IsBackground = true, Name = FormattableString.Invariant($"{name} {own}") };
            _threads[worker] = thread;
            thread.UnsafeStart();
        }

        for (var worker = 0; worker < _loops.Length; worker++)
        {
            _loops[worker] = RunAsync(worker);
        }
    }

    /// <summary>Ends the workers, each after the message in hand.</summary>
    public void End()
    {
        _isEnding = true;
        WakeAll();
    }

    /// <summary>Ends the workers, none of which has a message in hand. What waits stays.</summary>
    public void Leave()
    {
        End();
        foreach (var thread in _threads)
        {
            thread?.Join();
        }

        Task.WaitAll(_loops);
    }

    private void WakeAll()
    {
        foreach (var place in _places)
        {
            place.Work.Open();
        }
    }

    private void Run(int worker)
    {
        var place = _places[worker];
        place.Thread = Thread.CurrentThread;
        try
        {
            while (!HasEnded(worker))
            {
                if (TryClaim(worker, out var position))
                {
                    Process(worker, position);
                }
                else if (!SpinForMessages(worker))
                {
                    WaitForMessages(worker);
                }
            }
        }
        catch (Exception exception)
        {
            Break(exception);
        }

        place.IsBusy = false;
        place.Thread = null;
    }

    private bool HasEnded(int worker) => _isEnding && IsIdle(worker);

    private void Break(Exception exception)
    {
        _fault = exception;
        _front.Open();
    }

    private bool IsIdle(int worker) => MustWait || !HasMessages(worker);

    private bool SpinForMessages(int worker)
    {
        for (var i = 0; i < Spin.Rounds; i++)
        {
            Spin.Once();
            if (!IsIdle(worker))
            {
                return true;
            }
        }

        return false;
    }

    private void WaitForMessages(int worker)
    {
        if (IsToWait(worker))
        {
            _dry?.Idle();
            _places[worker].Work.Block();
            _dry?.Busy();
            Interlocked.Decrement(ref _waiting.Value);
        }
    }

    /// <summary>Announces that a worker is about to wait for messages; false where there is something to do.</summary>
    private bool IsToWait(int worker)
    {
        var work = _places[worker].Work;
        Interlocked.Increment(ref _waiting.Value);
        work.Arm();
        if (IsIdle(worker) && !_isEnding)
        {
            return true;
        }

        work.Disarm();
        Interlocked.Decrement(ref _waiting.Value);
        return false;
    }

    /// <summary>Takes a message that is now this worker's; false for none. With one the worker is busy.</summary>
    private bool TryClaim(int worker, out long position)
    {
        var place = _places[worker];
        place.IsBusy = true;
        position = MustWait ? -1 : Claim(worker);
        if (position >= 0)
        {
            return true;
        }

        place.IsBusy = false;
        if (MustWait)
        {
            _front.Open();
        }

        return false;
    }

    private bool HasMessages(int worker) =>
        _partitionBy is null ? Volatile.Read(ref _next.Value) < Volatile.Read(ref _tail.Value) : FindOwn(worker) >= 0;

    private long Claim(int worker)
    {
        if (_partitionBy is not null)
        {
            var own = FindOwn(worker);
            if (own >= 0)
            {
                _places[worker].Cursor++;
                _places[worker].Begin(own);
            }

            return own;
        }

        while (true)
        {
            var next = Volatile.Read(ref _next.Value);
            if (next >= Volatile.Read(ref _tail.Value))
            {
                return -1;
            }

            if (Interlocked.CompareExchange(ref _next.Value, next + 1, next) == next)
            {
                if (_front.IsWaiting && Waiting <= _ahead / 2)
                {
                    _front.Open();
                }

                return next;
            }
        }
    }

    /// <summary>Goes on to the worker's next message. What is behind the head may have been written over: none of that is the worker's.</summary>
    private long FindOwn(int worker)
    {
        ref var cursor = ref _places[worker].Cursor;
        cursor = Math.Max(cursor, Volatile.Read(ref _head.Value));
        var tail = Math.Min(Volatile.Read(ref _tail.Value), Volatile.Read(ref _fence));
        for (; cursor < tail; cursor++)
        {
            ref var entry = ref Entry(cursor);
            if (Volatile.Read(ref entry.Position) == cursor && entry.Lane == worker)
            {
                return cursor;
            }
        }

        return -1;
    }
}

namespace Timbr.Typed;

/// <summary>
/// A bounded buffer between the worker, which blocks while it is full, and one reader, which takes all there is at a time. The
/// reader's side is an enumeration that can be had once.
/// </summary>
internal sealed class ResultReader<TEvaluation>(int capacity, Action<ResultReader<TEvaluation>> leave)
    : IAsyncEnumerable<Processed<TEvaluation>>, IAsyncEnumerator<Processed<TEvaluation>>
{
    private readonly object _lock = new();
    private readonly List<CancellationTokenRegistration> _registrations = [];
    private Processed<TEvaluation>[] _filled = [];
    private Processed<TEvaluation>[] _taken = [];
    private int _filledCount;
    private int _takenCount;
    private int _next;
    private TaskCompletionSource? _waiter;
    private CancellationToken _cancellation;
    private volatile bool _hasLeft;
    private bool _isEnded;
    private bool _isCut;
    private bool _isEnumerated;

    /// <inheritdoc/>
    public Processed<TEvaluation> Current { get; private set; }

    /// <summary>Leaves when the token is cancelled.</summary>
    public void LeaveOn(CancellationToken cancellation)
    {
        if (!cancellation.CanBeCanceled)
        {
            return;
        }

        var registration = cancellation.UnsafeRegister(
            static (state, token) =>
            {
                var reader = (ResultReader<TEvaluation>)state!;
                reader._cancellation = token;
                reader.Leave();
            },
            this);
        lock (_lock)
        {
            _registrations.Add(registration);
        }
    }

    public IAsyncEnumerator<Processed<TEvaluation>> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            if (_isEnumerated)
            {
                throw new InvalidOperationException("These results are enumerated already. Call Results again for another reader.");
            }

            _isEnumerated = true;
        }

        LeaveOn(cancellationToken);
        return this;
    }

    /// <inheritdoc/>
    public ValueTask<bool> MoveNextAsync()
    {
        if (_next == _takenCount || _hasLeft)
        {
            return MoveLaterAsync();
        }

        Move();
        return new ValueTask<bool>(true);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Leave();
        lock (_lock)
        {
            _registrations.ForEach(static registration => registration.Unregister());
            _registrations.Clear();
        }

        return default;
    }

    /// <summary>Adds a result, if there is room.</summary>
    /// <returns>Whether the reader has it, or is to have no more.</returns>
    public bool TryWrite(in Processed<TEvaluation> result)
    {
        TaskCompletionSource? waiter;
        lock (_lock)
        {
            if (_hasLeft)
            {
                return true;
            }

            if (_filledCount == capacity)
            {
                return _isCut;
            }

            if (_filledCount == _filled.Length)
            {
                Array.Resize(ref _filled, Math.Clamp(_filledCount * 2, Math.Min(16, capacity), capacity));
            }

            _filled[_filledCount++] = result;
            waiter = TakeWaiter();
        }

        waiter?.SetResult();
        return true;
    }

    /// <summary>Blocks while there is no room, unless the reader is to have no more.</summary>
    public void WaitForRoom()
    {
        lock (_lock)
        {
            while (_filledCount == capacity && !_hasLeft && !_isCut)
            {
                Pulse.Await(_lock);
            }
        }
    }

    /// <summary>Blocks the worker no more: what finds no room is not told.</summary>
    public void Cut()
    {
        lock (_lock)
        {
            _isCut = true;
            Monitor.PulseAll(_lock);
        }
    }

    /// <summary>Ends the enumeration after what is there.</summary>
    public void End()
    {
        TaskCompletionSource? waiter;
        lock (_lock)
        {
            _isEnded = true;
            waiter = TakeWaiter();
        }

        waiter?.SetResult();
    }

    private void Leave()
    {
        TaskCompletionSource? waiter;
        lock (_lock)
        {
            _hasLeft = true;
            _filled = [];
            _filledCount = 0;
            waiter = TakeWaiter();
            Monitor.PulseAll(_lock);
        }

        leave(this);
        waiter?.SetResult();
    }

    private TaskCompletionSource? TakeWaiter()
    {
        var waiter = _waiter;
        _waiter = null;
        return waiter;
    }

    private void Move()
    {
        ref var next = ref _taken[_next++];
        Current = next;
        next = default;
    }

    private async ValueTask<bool> MoveLaterAsync()
    {
        while (true)
        {
            Task wait;
            lock (_lock)
            {
                if (_hasLeft)
                {
                    _cancellation.ThrowIfCancellationRequested();
                    return false;
                }

                if (_filledCount != 0)
                {
                    (_filled, _taken) = (_taken, _filled);
                    (_filledCount, _takenCount, _next) = (0, _filledCount, 0);
                    Monitor.PulseAll(_lock);
                    Move();
                    return true;
                }

                if (_isEnded)
                {
                    Current = default;
                    return false;
                }

                _waiter = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                wait = _waiter.Task;
            }

            await wait.ConfigureAwait(false);
        }
    }
}

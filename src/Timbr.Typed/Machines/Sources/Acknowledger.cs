using System.Numerics;
using System.Runtime.CompilerServices;
using Timbr.Typed.Json;

namespace Timbr.Typed;

/// <summary>
/// Tells a source how far its messages are done, for one reading of it. Messages are counted as its lane counts them. The reader
/// of the source notes positions, the worker settles messages, and a thread of the pool calls the source.
/// </summary>
internal sealed partial class Acknowledger : IThreadPoolWorkItem
{
    private const int MaxDone = 256;

    private static readonly TimeSpan MaxDelay = TimeSpan.FromMilliseconds(10);

    private readonly object _lock = new();
    private readonly long[] _positions;
    private readonly TimeProvider _time;
    private readonly TimeSpan _timeout;
    private readonly Action<Exception> _failing;
    private readonly Gate _work;
    private readonly TaskCompletionSource _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource? _quiet;
    private TaskCompletionSource? _returned;
    private Func<long, ValueTask>? _acknowledge;
    private long _total = long.MaxValue; // delivered, once that is known
    private long _settled;               // done, with all before
    private long _acked;
    private long _target;                // what the call under way acknowledges
    private long _settledPosition;
    private long _targetPosition;
    private long? _ackedPosition;
    private long _since;                 // when the first one that is not acknowledged was done, at the latest
    private long _calledAt;
    private bool _isCalling;
    private bool _isUrgent;
    private bool _isCut;
    private bool _isFailed;
    private bool _isTold;
    private volatile bool _isFinished;

    /// <param name="room">How many messages can be delivered and not settled.</param>
    /// <param name="time">The clock of waits.</param>
    /// <param name="timeout">How long the source may take for a call.</param>
    /// <param name="failing">Called once when there are no further acknowledgements, with the reason.</param>
    /// <param name="work">Opened when it has finished.</param>
    public Acknowledger(int room, TimeProvider time, TimeSpan timeout, Action<Exception> failing, Gate work)
    {
        _positions = new long[BitOperations.RoundUpToPowerOf2((uint)room)];
        _time = time;
        _timeout = timeout;
        _failing = failing;
        _work = work;
    }

    /// <summary>What is told; null before <see cref="Begin"/>.</summary>
    public object? Source { get; private set; }

    /// <summary>Whether the reading has ended and nothing more will be acknowledged.</summary>
    public bool IsFinished => _isFinished;

    /// <summary>Ends when it has finished and every message delivered is done, acknowledged or not.</summary>
    public Task Finished => _finished.Task;

    /// <summary>Ends when no call is under way.</summary>
    public Task Returned
    {
        get
        {
            lock (_lock)
            {
                return _isCalling ? (_returned ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task : Task.CompletedTask;
            }
        }
    }

    /// <summary>How many messages are acknowledged, by the count of the lane.</summary>
    public long Acked
    {
        get
        {
            lock (_lock)
            {
                return _acked;
            }
        }
    }

    /// <summary>The position acknowledged last; null for none.</summary>
    public long? Position
    {
        get
        {
            lock (_lock)
            {
                return _ackedPosition;
            }
        }
    }

    private bool IsQuiet => _isFailed || (!_isCalling && _acked == _settled);

    /// <summary>To be called before the first message.</summary>
    /// <param name="source">What is told.</param>
    /// <param name="acknowledge">How.</param>
    /// <param name="count">How many messages of earlier readings the lane has had.</param>
    /// <param name="position">The last position that was acknowledged of those.</param>
    public void Begin(object source, Func<long, ValueTask> acknowledge, long count, long? position)
    {
        lock (_lock)
        {
            Source = source;
            _acknowledge = acknowledge;
            _settled = _acked = count;
            _ackedPosition = position;
        }
    }

    /// <summary>Notes the position of a message before it is written into the lane. Only the thread that writes calls it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Note(long index, long position) => _positions[index & (_positions.Length - 1)] = position;

    /// <summary>Notes that so many messages were delivered and no more will be.</summary>
    public void EndReading(long count)
    {
        lock (_lock)
        {
            if (_acknowledge is null)
            {
                _settled = _acked = count;
            }

            _total = count;
            Pursue();
        }
    }

    /// <summary>Notes that so many messages are done.</summary>
    public void Settle(long count)
    {
        lock (_lock)
        {
            if (_isCut || count <= _settled)
            {
                return;
            }

            if (!_isCalling && _settled == _acked)
            {
                _since = _time.GetTimestamp();
            }

            _settledPosition = _positions[(count - 1) & (_positions.Length - 1)];
            _settled = count;
            Pursue();
        }
    }

    /// <summary>Notes that the next message was given up, so that what comes behind it cannot be acknowledged.</summary>
    public void Cut()
    {
        lock (_lock)
        {
            _isCut = true;
            Pursue();
        }
    }

    /// <summary>Acknowledges nothing more, since a publisher did not accept what is to be settled.</summary>
    public void Refuse(PublisherException refusal) => Fail($"{refusal.Message.TrimEnd('.')}.", refusal);

    /// <summary>Acknowledges at once what is done.</summary>
    /// <returns>Ends when that has been done or has failed.</returns>
    public Task FlushAsync()
    {
        lock (_lock)
        {
            if (IsQuiet)
            {
                return Task.CompletedTask;
            }

            _isUrgent = true;
            _quiet ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            Pursue();
            return _quiet.Task;
        }
    }

    /// <summary>Goes on with whatever is to be done next. To be called with the lock.</summary>
    private void Pursue()
    {
        if (!_isCalling && !_isFailed && _acked != _settled)
        {
            var wait = Wait();
            if (wait > TimeSpan.Zero)
            {
                Arm(wait);
            }
            else
            {
                _isCalling = true;
                _calledAt = _time.GetTimestamp();
                ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
            }
        }

        Conclude();
    }

    private TimeSpan Wait() => _isUrgent || _isCut || _settled == _total || _settled - _acked >= MaxDone
        ? TimeSpan.Zero
        : MaxDelay - _time.GetElapsedTime(_since);

    private void Conclude()
    {
        if (!IsQuiet)
        {
            return;
        }

        _isUrgent = false;
        _quiet?.TrySetResult();
        _quiet = null;
        var isAllSettled = _settled == _total || (_isCut && _total != long.MaxValue);
        if (_isFailed ? _isTold : isAllSettled)
        {
            _isFinished = true;
            if (isAllSettled)
            {
                _timer?.Dispose();
                _finished.TrySetResult();
            }

            _work.Open();
        }
    }

    private void Fail(string problem, Exception? cause)
    {
        lock (_lock)
        {
            if (_isFailed)
            {
                return;
            }

            _isFailed = true;
            var upTo = _ackedPosition is { } position
                ? FormattableString.Invariant($"Position {position} is the last one acknowledged")
                : "Nothing is acknowledged";
            problem = $"{problem} {upTo}; what follows comes again when the source is begun anew, by RestartSource() or the next run of the program.";
        }

        _failing(new SourceException(problem, cause));
        lock (_lock)
        {
            _isTold = true;
            Conclude();
        }
    }

    private static string Reason(Exception error) => ExceptionText.MessageOf(error).TrimEnd('.') + ".";
}

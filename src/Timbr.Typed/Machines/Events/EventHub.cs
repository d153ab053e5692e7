using Timbr.Typed.Json;

namespace Timbr.Typed;

/// <summary>
/// Hands the events of a machine to its handlers, one at a time and in order: on the worker's thread while there is a worker,
/// otherwise on the thread that raises. Whoever raises never waits for a handler that another thread is in.
/// </summary>
internal sealed class EventHub(TimeProvider time, Action wakeWorker)
{
    /// <summary>
    /// How many events may wait for a worker that is in a slot; further ones are lost, and counted, unless none of their kind waits: no flood of one kind
    /// hides that another has happened.
    /// </summary>
    private const int MostPosted = 4096;

    private static readonly int Kinds = Enum.GetValues<MachineEventKind>().Length;

    private static readonly TimeSpan NoRoomSpacing = TimeSpan.FromSeconds(1);

    private readonly object _lock = new();
    private readonly Queue<PostedEvent> _posted = new();
    private readonly int[] _postedOfKind = new int[Kinds];
    private volatile Action<MachineEvent>[] _handlers = [];
    private volatile bool _hasPosted;
    private bool _isDelivering;
    private int _worker;
    private int _isFull;
    private int _hasNoRoom;
    private long _noRoomTold;
    private long _handled;
    private long _lost;
    private long _failures;

    /// <summary>Whether the worker is to call <see cref="Deliver"/>.</summary>
    public bool HasPosted => _hasPosted;

    public bool HasHandlers => _handlers.Length != 0;

    /// <summary>Events that were handed to somebody.</summary>
    public long Handled => Interlocked.Read(ref _handled);

    /// <summary>Events that nobody got since too many waited.</summary>
    public long Lost => Interlocked.Read(ref _lost);

    /// <summary>How many times a handler or an observer threw.</summary>
    public long Failures => Interlocked.Read(ref _failures);

    public void Add(Action<MachineEvent> handler)
    {
        lock (_lock)
        {
            _handlers = [.. _handlers, handler];
        }
    }

    /// <summary>Forgets a handler, the one added last where it was added several times.</summary>
    public void Remove(Action<MachineEvent> handler)
    {
        lock (_lock)
        {
            var index = Array.LastIndexOf(_handlers, handler);
            if (index >= 0)
            {
                _handlers = [.. _handlers[..index], .. _handlers[(index + 1)..]];
            }
        }
    }

    /// <summary>To be called by the worker at its begin: from now on handlers run on this thread.</summary>
    public void BeginWorker()
    {
        lock (_lock)
        {
            _worker = Environment.CurrentManagedThreadId;
        }
    }

    /// <summary>To be called by the worker at its end.</summary>
    public void EndWorker()
    {
        lock (_lock)
        {
            _worker = 0;
        }

        Deliver();
    }

    /// <summary>Tells the handlers. Costs nothing where there are none. Can be called from any thread, under any lock only while there is a worker.</summary>
    public void Raise(MachineEventKind kind, MessageId? message = null, int? slot = null, Exception? error = null, string? text = null)
    {
        if (HasHandlers)
        {
            var raised = new MachineEvent(kind, time.GetUtcNow(), text ?? EventText.Of(kind, error)) { MessageId = message, Slot = slot, Exception = error };
            Post(new PostedEvent(raised, null));
        }
    }

    /// <summary>Tells that a message was refused, if that was not told since <see cref="NoteRoom"/>.</summary>
    public void RaiseQueueFull(string? text = null)
    {
        if (HasHandlers && Interlocked.Exchange(ref _isFull, 1) == 0)
        {
            Raise(MachineEventKind.QueueFull, text: text);
        }
    }

    /// <summary>
    /// Tells that somebody waits for room, or that a message was dropped for want of it, if that was not told since <see cref="NoteRoom"/> or within
    /// a second: whoever is faster than the machine finds the queue full and half empty thousands of times in a second.
    /// </summary>
    public void RaiseNoRoom(string text)
    {
        if (!HasHandlers || Volatile.Read(ref _hasNoRoom) != 0 || Interlocked.Exchange(ref _hasNoRoom, 1) != 0)
        {
            return;
        }

        var now = time.GetTimestamp();
        var told = Volatile.Read(ref _noRoomTold);
        if (told == 0 || time.GetElapsedTime(told, now) >= NoRoomSpacing)
        {
            Volatile.Write(ref _noRoomTold, now);
            Raise(MachineEventKind.QueueFull, text: text);
        }
    }

    /// <summary>To be called by the worker now and then, so that a full queue is told again once there has been room.</summary>
    public void NoteRoom<T>(Intake<T> intake)
    {
        if ((Volatile.Read(ref _isFull) | Volatile.Read(ref _hasNoRoom)) != 0 && intake.Waiting <= intake.Capacity / 2)
        {
            Volatile.Write(ref _isFull, 0);
            Volatile.Write(ref _hasNoRoom, 0);
        }
    }

    /// <summary>Counts and tells that a handler or an observer threw.</summary>
    public void NoteFailure(Exception error, string where, Action<MachineEvent>? thrower)
    {
        Interlocked.Increment(ref _failures);
        if (HasHandlers)
        {
            var raised = new MachineEvent(MachineEventKind.HandlerFailed, time.GetUtcNow(), $"{where} threw {error.GetType().Name}: {ExceptionText.MessageOf(error)}") { Exception = error };
            Post(new PostedEvent(raised, thrower));
        }
    }

    /// <summary>Hands on what was raised, unless some thread is at it.</summary>
    public void Deliver()
    {
        lock (_lock)
        {
            _hasPosted = false;
            if (_isDelivering)
            {
                return;
            }

            _isDelivering = true;
        }

        while (true)
        {
            PostedEvent next;
            lock (_lock)
            {
                if (!_posted.TryDequeue(out next))
                {
                    _isDelivering = false;
                    return;
                }

                _postedOfKind[(int)next.Event.Kind]--;
            }

            Hand(next);
        }
    }

    private void Post(PostedEvent posted)
    {
        bool isForWorker;
        lock (_lock)
        {
            ref var ofKind = ref _postedOfKind[(int)posted.Event.Kind];
            if (_posted.Count >= MostPosted && ofKind > 0)
            {
                Interlocked.Increment(ref _lost);
                return;
            }

            ofKind++;
            _posted.Enqueue(posted);
            isForWorker = _worker != 0 && _worker != Environment.CurrentManagedThreadId;
            _hasPosted |= isForWorker;
        }

        if (isForWorker)
        {
            wakeWorker();
        }
        else
        {
            Deliver();
        }
    }

    private void Hand(PostedEvent posted)
    {
        var isHandled = false;
        foreach (var handler in _handlers)
        {
            if (handler == posted.Except)
            {
                continue;
            }

            isHandled = true;
            try
            {
                handler(posted.Event);
            }
            catch (Exception exception) when (posted.Event.Kind == MachineEventKind.HandlerFailed)
            {
                // To tell of this one too could go on for ever.
                _ = exception;
                Interlocked.Increment(ref _failures);
            }
            catch (Exception exception)
            {
                NoteFailure(exception, $"The handler of {posted.Event.Kind}", handler);
            }
        }

        if (isHandled)
        {
            Interlocked.Increment(ref _handled);
        }
    }
}

namespace Timbr.Typed.ZeroMQ;

/// <summary>The thread that owns a publisher's socket: sends what is handed over, in batches, and counts subscriptions.</summary>
internal sealed unsafe class SocketOwner : IAsyncDisposable
{
    private const int BatchSize = 256;
    private const int BlockedSliceMilliseconds = 50;

    private readonly ZeroMQContext _context;
    private readonly ZmqSocket _socket;
    private readonly WakeUp _wakeUp;
    private readonly Subscriptions _subscriptions;
    private readonly SlowSubscriber _whenSlow;
    private readonly TimeSpan _linger;
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _closingSince;
    private long _dropped;

    /// <summary>Binds. The context was entered; it is left when the thread ends.</summary>
    /// <exception cref="ZeroMQException">The endpoint cannot be bound.</exception>
    public SocketOwner(string endpoint, ZeroMQPublisherOptions options, ZeroMQContext context, Subscriptions subscriptions)
    {
        _context = context;
        _subscriptions = subscriptions;
        _whenSlow = options.WhenSlow;
        _linger = options.Linger;
        _socket = PublisherSocket.Bind(endpoint, options, context);
        _socket.Set(SocketOption.SendTimeout, BlockedSliceMilliseconds);
        Endpoint = _socket.LastEndpoint();
        _wakeUp = new WakeUp(context, _socket);
        Handover = new Handover(_wakeUp);
    }

    public string Endpoint { get; }

    public Handover Handover { get; }

    public long Dropped => Volatile.Read(ref _dropped);

    /// <summary>What ended the thread before its time.</summary>
    public Exception? Fault { get; private set; }

    public void Start() => new Thread(Run) { IsBackground = true, Name = $"Timbr {Endpoint}" }.Start();

    /// <summary>Sends what is left, and closes the socket.</summary>
    public ValueTask DisposeAsync()
    {
        _ = Interlocked.CompareExchange(ref _closingSince, TimeProvider.System.GetTimestamp(), 0);
        Handover.Close();
        return new ValueTask(_closed.Task);
    }

    private void Run()
    {
        try
        {
            Loop();
        }
        catch (Exception fault)
        {
            // Told by the next Publish: a thread that ends with an exception would take the process with it.
            Fault = fault;
            DropTheRest();
        }

        CloseAll();
    }

    private void Loop()
    {
        var doze = true;
        while (true)
        {
            ReceiveSubscriptions();
            if (SendBatch())
            {
                doze = true;
            }
            else if (Handover.IsClosing)
            {
                // What was handed over before it closed was seen by nobody until now.
                if (!Handover.Ring.HasNext())
                {
                    return;
                }
            }
            else
            {
                Sleep(doze);
                doze = false;
            }
        }
    }

    private void Sleep(bool doze)
    {
        _wakeUp.Announce(doze);
        if (Handover.Ring.HasNext() || Handover.IsClosing)
        {
            _wakeUp.Cancel();
        }
        else
        {
            _wakeUp.Sleep(doze);
        }
    }

    private void ReceiveSubscriptions()
    {
        Span<byte> first = stackalloc byte[1];
        int length;
        while ((length = _socket.TryReceive(first, SendFlags.DontWait)) >= 0)
        {
            if (length > 0 && first[0] <= 1)
            {
                _subscriptions.Change(first[0] == 1 ? 1 : -1);
            }
        }
    }

    private bool SendBatch()
    {
        var count = 0;
        while (count < BatchSize && Handover.Ring.TryTake(out var id, out var json, out var length))
        {
            count++;
            if (!TrySend(id, json, length))
            {
                Volatile.Write(ref _dropped, _dropped + 1);
            }
        }

        if (count > 0)
        {
            Handover.TellTaken();
        }

        return count > 0;
    }

    private bool TrySend(byte* id, byte* json, int length)
    {
        if (!_socket.TrySend(id, MessageId.TextLength, SendFlags.More | SendFlags.DontWait) && !TrySendLater(id))
        {
            return false;
        }

        // The first frame has taken the message's place in every queue: the second one finds room.
        while (!_socket.TrySend(json, (nuint)length, SendFlags.None))
        {
        }

        return true;
    }

    private bool TrySendLater(byte* id)
    {
        _socket.Refresh();
        if (_whenSlow != SlowSubscriber.Block)
        {
            return _socket.TrySend(id, MessageId.TextLength, SendFlags.More | SendFlags.DontWait);
        }

        Handover.TellTakenBefore();
        while (!Handover.IsClosing || RemainingLinger() > TimeSpan.Zero)
        {
            if (_socket.TrySend(id, MessageId.TextLength, SendFlags.More))
            {
                return true;
            }

            ReceiveSubscriptions();
        }

        return false;
    }

    private void DropTheRest()
    {
        while (Handover.Ring.TryTake(out _, out _, out _))
        {
            Volatile.Write(ref _dropped, _dropped + 1);
        }

        Handover.TellTaken();
    }

    private TimeSpan RemainingLinger()
    {
        var since = Interlocked.Read(ref _closingSince);
        var remaining = since == 0 ? _linger : _linger - TimeProvider.System.GetElapsedTime(since);
        return remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero;
    }

    private void CloseAll()
    {
        Handover.End();
        _subscriptions.Close();
        try
        {
            _socket.Set(SocketOption.Linger, (int)RemainingLinger().TotalMilliseconds);
        }
        catch (ZeroMQException fault)
        {
            Fault ??= fault;
        }

        _socket.Dispose();
        _wakeUp.Dispose();
        _context.Leave();
        _closed.SetResult();
    }
}

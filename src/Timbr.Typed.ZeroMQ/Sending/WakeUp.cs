namespace Timbr.Typed.ZeroMQ;

/// <summary>
/// How the owner of a socket sleeps and is woken. It dozes for a millisecond first, in which only a full batch wakes it,
/// so that a machine in full flight does not pay for a wake-up per message; then it sleeps until anything happens.
/// </summary>
internal sealed unsafe class WakeUp : IDisposable
{
    private const int Awake = 0;
    private const int Dozing = 1;
    private const int Asleep = 2;

    private readonly object _gate = new();
    private readonly ZmqSocket _ringer;
    private readonly ZmqSocket _listener;
    private readonly PollItems _items;
    private int _sleep;

    public WakeUp(ZeroMQContext context, ZmqSocket socket)
    {
        var endpoint = $"inproc://timbr-wake-{Guid.NewGuid():N}";
        _listener = new ZmqSocket(context, SocketType.Pair);
        _ringer = new ZmqSocket(context, SocketType.Pair);
        _listener.Set(SocketOption.Linger, 0);
        _ringer.Set(SocketOption.Linger, 0);
        var error = _listener.Bind(endpoint);
        error = error == 0 ? _ringer.Connect(endpoint) : error;
        if (error != 0)
        {
            _listener.Dispose();
            _ringer.Dispose();
            throw new ZeroMQException($"ZeroMQ cannot wake its own thread: {LibZmq.Describe(error)}.");
        }

        _items = new PollItems(socket.Handle, _listener.Handle);
    }

    /// <summary>By whoever has handed something over.</summary>
    /// <param name="isBatch">Whether it is worth ending a doze for.</param>
    public void Notify(bool isBatch)
    {
        Interlocked.MemoryBarrier();
        var sleep = Volatile.Read(ref _sleep);
        if (sleep == Asleep || (isBatch && sleep == Dozing))
        {
            Ring();
        }
    }

    /// <summary>By any thread: wakes the owner if it does not run.</summary>
    public void Ring()
    {
        if (Interlocked.Exchange(ref _sleep, Awake) == Awake)
        {
            return;
        }

        lock (_gate)
        {
            if (_ringer.Handle != 0)
            {
                byte any = 0;
                _ = _ringer.TrySend(&any, 1, SendFlags.DontWait);
            }
        }
    }

    /// <summary>By the owner: announces that it will sleep. What is handed over from now on wakes it, what was before it must look for.</summary>
    public void Announce(bool doze) => Interlocked.Exchange(ref _sleep, doze ? Dozing : Asleep);

    /// <summary>By the owner: takes the announcement back.</summary>
    public void Cancel() => Interlocked.Exchange(ref _sleep, Awake);

    /// <summary>By the owner, after <see cref="Announce"/>: until it is woken, the socket can be read, or the doze is over.</summary>
    public void Sleep(bool doze)
    {
        _items.Wait(doze ? 1 : -1);
        Cancel();
        Span<byte> any = stackalloc byte[1];
        while (_listener.TryReceive(any, SendFlags.DontWait) >= 0)
        {
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _ringer.Dispose();
        }

        _listener.Dispose();
    }
}

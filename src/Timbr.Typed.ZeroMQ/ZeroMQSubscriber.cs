using Timbr.Typed.ZeroMQ;

namespace Timbr.Typed;

/// <summary>
/// Receives what a <see cref="ZeroMQPublisher"/> sends, as it is on the wire: ids and JSON. Connects when it is made, and
/// again by itself whenever the publisher goes and comes back. For one thread at a time.
/// </summary>
public sealed class ZeroMQSubscriber : IDisposable
{
    private readonly ZeroMQContext _context;
    private readonly ZmqSocket _socket;
    private readonly MessageBuffer _buffer = new();
    private readonly GapCounter _gaps = new();
    private int _timeout = -2;

    /// <summary>Connects to an endpoint. The publisher need not be there yet.</summary>
    /// <param name="endpoint"><c>tcp://HOST:PORT</c>, <c>ipc://PATH</c> or <c>inproc://NAME</c>.</param>
    /// <param name="options">Null: the defaults.</param>
    /// <exception cref="ZeroMQException"><paramref name="endpoint"/> is not one, or libzmq is missing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its bounds.</exception>
    public ZeroMQSubscriber(string endpoint, ZeroMQSubscriberOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        options ??= new ZeroMQSubscriberOptions();
        ZeroMQSubscriberOptions.Validate(options);
        EndpointSyntax.Check(endpoint, toBind: false);
        if (endpoint.StartsWith("inproc://", StringComparison.Ordinal) && options.Context is null)
        {
            throw EndpointErrors.NotAlone(endpoint);
        }

        Endpoint = endpoint;
        _context = options.Context ?? new ZeroMQContext(options.LibraryNames ?? LibraryNames.ForThisSystem);
        _context.Enter();
        if (options.Context is null)
        {
            _context.Dispose();
        }

        try
        {
            _socket = Connect(endpoint, options, _context);
        }
        catch
        {
            _context.Leave();
            throw;
        }
    }

    /// <summary>What it connects to.</summary>
    public string Endpoint { get; }

    /// <summary>How many messages were received.</summary>
    public long Received { get; private set; }

    /// <summary>
    /// How many messages are missing between those received, by the counters in their ids. What came before the first one is
    /// not counted; one that comes late is no longer missing. Where the machine keeps no order (<see cref="MachineOptions.KeepOrder"/>)
    /// that is how many are lost or still on their way: it tells of losses once the machine has nothing in hand.
    /// </summary>
    public long Missed => _gaps.Missed;

    /// <summary>How many messages were passed over, since they were not an id of 24 hexadecimal characters and one frame more.</summary>
    public long Malformed { get; private set; }

    /// <summary>Waits for the next message.</summary>
    /// <param name="message">Its JSON is valid until the next call.</param>
    /// <param name="timeout">How long at most, in whole milliseconds; <see cref="Timeout.InfiniteTimeSpan"/> for ever.</param>
    /// <returns>Whether there was one in time.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="timeout"/> is negative or longer than 24 days.</exception>
    public bool TryReceive(out ZeroMQMessage message, TimeSpan timeout)
    {
        ObjectDisposedException.ThrowIf(_socket.Handle == 0, this);
        var milliseconds = timeout == Timeout.InfiniteTimeSpan ? -1L : (long)Math.Ceiling(timeout.TotalMilliseconds);
        if (milliseconds is < -1 or > int.MaxValue || (milliseconds == -1 && timeout != Timeout.InfiniteTimeSpan))
        {
            throw new ArgumentOutOfRangeException(nameof(timeout), timeout, "It must be from 0 to 24 days, or infinite.");
        }

        return TryReceive(out message, (int)milliseconds);
    }

    /// <summary>Closes it.</summary>
    public void Dispose()
    {
        if (_socket.Handle != 0)
        {
            _socket.Dispose();
            _context.Leave();
        }
    }

    private static ZmqSocket Connect(string endpoint, ZeroMQSubscriberOptions options, ZeroMQContext context)
    {
        var socket = new ZmqSocket(context, SocketType.Sub);
        try
        {
            socket.Set(SocketOption.Linger, 0);
            socket.Set(SocketOption.ReceiveHighWaterMark, options.HighWaterMark);
            socket.Set(SocketOption.MaxMessageSize, (long)options.MaxMessageSize);
            socket.Set(SocketOption.IPv6, endpoint.Contains('[', StringComparison.Ordinal) ? 1 : 0);
            socket.Set(SocketOption.TcpKeepAlive, 1);
            socket.Subscribe([]);
            var error = socket.Connect(endpoint);
            return error == 0 ? socket : throw EndpointErrors.Cannot("connected to", endpoint, error);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool TryReceive(out ZeroMQMessage message, int milliseconds)
    {
        var time = TimeProvider.System;
        var start = time.GetTimestamp();
        var remaining = milliseconds;
        while (true)
        {
            if (TryReceiveFrames(remaining))
            {
                if (_buffer.TryRead(out message))
                {
                    Received++;
                    _gaps.See(message.Id);
                    return true;
                }

                Malformed++;
            }
            else if (remaining == 0)
            {
                message = default;
                return false;
            }

            // A signal ends the wait too, before its time.
            if (milliseconds > 0)
            {
                remaining = Math.Max(0, milliseconds - (int)time.GetElapsedTime(start).TotalMilliseconds);
            }
        }
    }

    private unsafe bool TryReceiveFrames(int milliseconds)
    {
        if (_timeout != milliseconds)
        {
            _socket.Set(SocketOption.ReceiveTimeout, milliseconds);
            _timeout = milliseconds;
        }

        _buffer.Clear();
        MessageFrame frame;
        _ = LibZmq.Init(&frame);
        try
        {
            if (!_socket.TryReceive(&frame, SendFlags.None))
            {
                return false;
            }

            _buffer.Add(LibZmq.Content(&frame));
            while (LibZmq.HasMore(&frame))
            {
                // The frames of a message arrive together: there is nothing to wait for.
                if (_socket.TryReceive(&frame, SendFlags.None))
                {
                    _buffer.Add(LibZmq.Content(&frame));
                }
            }

            return true;
        }
        finally
        {
            _ = LibZmq.Close(&frame);
        }
    }
}

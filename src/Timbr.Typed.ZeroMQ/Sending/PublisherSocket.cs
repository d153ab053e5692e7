namespace Timbr.Typed.ZeroMQ;

/// <summary>Makes the socket of a publisher: PUB to its peers, XPUB here, so that subscriptions and full queues are seen.</summary>
internal static class PublisherSocket
{
    private const int LongestSubscription = 4096;

    /// <exception cref="ZeroMQException">The endpoint cannot be bound.</exception>
    public static ZmqSocket Bind(string endpoint, ZeroMQPublisherOptions options, ZeroMQContext context)
    {
        if (EndpointSyntax.PathOf(endpoint, "ipc://") is { } path)
        {
            IpcSocketFile.CheckFree(endpoint, path);
        }

        var socket = new ZmqSocket(context, SocketType.XPub);
        try
        {
            Configure(socket, endpoint, options);
            var error = socket.Bind(endpoint);
            return error == 0 ? socket : throw EndpointErrors.Cannot("bound", endpoint, error);
        }
        catch
        {
            socket.Set(SocketOption.Linger, 0);
            socket.Dispose();
            throw;
        }
    }

    private static void Configure(ZmqSocket socket, string endpoint, ZeroMQPublisherOptions options)
    {
        socket.Set(SocketOption.SendHighWaterMark, options.HighWaterMark);
        socket.Set(SocketOption.XPubNoDrop, options.WhenSlow == SlowSubscriber.DropUncounted ? 0 : 1);
        socket.Set(SocketOption.XPubVerboser, 1);
        socket.Set(SocketOption.MaxMessageSize, (long)LongestSubscription);
        socket.Set(SocketOption.IPv6, endpoint.Contains('[', StringComparison.Ordinal) ? 1 : 0);

        // A subscriber whose machine is gone says nothing; without these it would count for ever.
        socket.Set(SocketOption.TcpKeepAlive, 1);
        socket.Set(SocketOption.TcpKeepAliveIdle, 15);
        socket.Set(SocketOption.TcpKeepAliveInterval, 5);
        socket.Set(SocketOption.TcpKeepAliveCount, 3);
    }
}

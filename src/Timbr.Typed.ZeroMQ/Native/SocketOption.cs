namespace Timbr.Typed.ZeroMQ;

/// <summary>The socket options used here, numbered as in zmq.h.</summary>
internal enum SocketOption
{
    Subscribe = 6,
    Events = 15,
    Linger = 17,
    MaxMessageSize = 22,
    SendHighWaterMark = 23,
    ReceiveHighWaterMark = 24,
    ReceiveTimeout = 27,
    SendTimeout = 28,
    LastEndpoint = 32,
    TcpKeepAlive = 34,
    TcpKeepAliveCount = 35,
    TcpKeepAliveIdle = 36,
    TcpKeepAliveInterval = 37,
    IPv6 = 42,
    XPubNoDrop = 69,
    XPubVerboser = 78,
}

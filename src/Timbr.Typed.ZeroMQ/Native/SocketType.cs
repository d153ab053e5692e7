namespace Timbr.Typed.ZeroMQ;

/// <summary>The kinds of socket used here, numbered as in zmq.h.</summary>
internal enum SocketType
{
    Pair = 0,
    Sub = 2,
    XPub = 9,
}

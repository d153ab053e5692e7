namespace Timbr.Typed.ZeroMQ;

/// <summary>The flags of zmq_send and zmq_recv, numbered as in zmq.h.</summary>
[Flags]
internal enum SendFlags
{
    None = 0,
    DontWait = 1,
    More = 2,
}

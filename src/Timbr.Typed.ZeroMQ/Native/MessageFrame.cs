using System.Runtime.InteropServices;

namespace Timbr.Typed.ZeroMQ;

/// <summary>libzmq's zmq_msg_t: 64 opaque bytes.</summary>
[StructLayout(LayoutKind.Sequential, Size = 64)]
internal struct MessageFrame
{
    private readonly ulong _first;
}

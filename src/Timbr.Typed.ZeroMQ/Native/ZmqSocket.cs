using System.Text;

namespace Timbr.Typed.ZeroMQ;

/// <summary>A socket. Used by one thread at a time.</summary>
internal sealed unsafe class ZmqSocket : IDisposable
{
    private readonly int _again = Errno.Again;

    public ZmqSocket(ZeroMQContext context, SocketType type)
    {
        Handle = LibZmq.Socket(context.Handle, type);
        if (Handle == 0)
        {
            throw Failure("A ZeroMQ socket cannot be made");
        }
    }

    public nint Handle { get; private set; }

    public void Set(SocketOption option, int value) => Check(LibZmq.SetOption(Handle, option, &value, sizeof(int)), option);

    public void Set(SocketOption option, long value) => Check(LibZmq.SetOption(Handle, option, &value, sizeof(long)), option);

    public void Subscribe(ReadOnlySpan<byte> prefix)
    {
        fixed (byte* bytes = prefix)
        {
            Check(LibZmq.SetOption(Handle, SocketOption.Subscribe, bytes, (nuint)prefix.Length), SocketOption.Subscribe);
        }
    }

    public string LastEndpoint()
    {
        var text = stackalloc byte[1024];
        nuint size = 1024;
        Check(LibZmq.GetOption(Handle, SocketOption.LastEndpoint, text, ref size), SocketOption.LastEndpoint);
        return Encoding.UTF8.GetString(text, (int)size - 1);
    }

    /// <summary>Lets libzmq see what its own threads have told this socket; a send that does not wait may skip that.</summary>
    public void Refresh()
    {
        var events = 0;
        nuint size = sizeof(int);
        Check(LibZmq.GetOption(Handle, SocketOption.Events, &events, ref size), SocketOption.Events);
    }

    /// <returns>0, or the error number.</returns>
    public int Bind(string endpoint) => LibZmq.Bind(Handle, endpoint) == 0 ? 0 : LibZmq.LastError;

    /// <returns>0, or the error number.</returns>
    public int Connect(string endpoint) => LibZmq.Connect(Handle, endpoint) == 0 ? 0 : LibZmq.LastError;

    /// <returns>Whether it was sent; false where that would wait, or waited for as long as it may.</returns>
    public bool TrySend(byte* bytes, nuint length, SendFlags flags) =>
        LibZmq.Send(Handle, bytes, length, flags) >= 0 || (IsLater(LibZmq.LastError) ? false : throw Failure("ZeroMQ cannot send"));

    /// <returns>The length of what was received, which <paramref name="bytes"/> holds the beginning of; -1 where there is nothing.</returns>
    public int TryReceive(Span<byte> bytes, SendFlags flags)
    {
        fixed (byte* start = bytes)
        {
            var length = LibZmq.Receive(Handle, start, (nuint)bytes.Length, flags);
            return length >= 0 || IsLater(LibZmq.LastError) ? length : throw Failure("ZeroMQ cannot receive");
        }
    }

    /// <returns>Whether there was one.</returns>
    public bool TryReceive(MessageFrame* frame, SendFlags flags) =>
        LibZmq.Receive(frame, Handle, flags) >= 0 || (IsLater(LibZmq.LastError) ? false : throw Failure("ZeroMQ cannot receive"));

    public void Dispose()
    {
        if (Handle != 0)
        {
            _ = LibZmq.Close(Handle);
            Handle = 0;
        }
    }

    private bool IsLater(int error) => error == _again || error == Errno.Interrupted;

    private static void Check(int result, SocketOption option)
    {
        if (result != 0)
        {
            throw Failure($"The ZeroMQ option {option} cannot be used");
        }
    }

    private static ZeroMQException Failure(string what) => new($"{what}: {LibZmq.Describe(LibZmq.LastError)}.");
}

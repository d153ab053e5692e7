using System.Runtime.InteropServices;
using System.Text;

namespace Timbr.Typed.ZeroMQ;

/// <summary>
/// The functions of libzmq that are used here. Loaded by hand, since the library has a different name on every system
/// and its absence is to be told in one sentence. libzmq's own rules on threads hold: a socket is used by one at a time.
/// </summary>
internal sealed unsafe class LibZmq
{
    private readonly delegate* unmanaged[Cdecl]<int> _errno;
    private readonly delegate* unmanaged[Cdecl]<int, byte*> _strerror;
    private readonly delegate* unmanaged[Cdecl]<nint> _ctxNew;
    private readonly delegate* unmanaged[Cdecl]<nint, int> _ctxTerm;
    private readonly delegate* unmanaged[Cdecl]<nint, int, nint> _socket;
    private readonly delegate* unmanaged[Cdecl]<nint, int> _close;
    private readonly delegate* unmanaged[Cdecl]<nint, byte*, int> _bind;
    private readonly delegate* unmanaged[Cdecl]<nint, byte*, int> _connect;
    private readonly delegate* unmanaged[Cdecl]<nint, int, void*, nuint, int> _setOption;
    private readonly delegate* unmanaged[Cdecl]<nint, int, void*, nuint*, int> _getOption;
    private readonly delegate* unmanaged[Cdecl]<nint, byte*, nuint, int, int> _send;
    private readonly delegate* unmanaged[Cdecl]<nint, byte*, nuint, int, int> _receive;
    private readonly delegate* unmanaged[Cdecl]<byte*, int, CLong, int> _poll;
    private readonly delegate* unmanaged[Cdecl]<MessageFrame*, int> _messageInit;
    private readonly delegate* unmanaged[Cdecl]<MessageFrame*, nint, int, int> _messageReceive;
    private readonly delegate* unmanaged[Cdecl]<MessageFrame*, byte*> _messageBytes;
    private readonly delegate* unmanaged[Cdecl]<MessageFrame*, nuint> _messageSize;
    private readonly delegate* unmanaged[Cdecl]<MessageFrame*, int> _messageMore;
    private readonly delegate* unmanaged[Cdecl]<MessageFrame*, int> _messageClose;

    private LibZmq(nint library)
    {
        _errno = (delegate* unmanaged[Cdecl]<int>)NativeLibrary.GetExport(library, "zmq_errno");
        _strerror = (delegate* unmanaged[Cdecl]<int, byte*>)NativeLibrary.GetExport(library, "zmq_strerror");
        _ctxNew = (delegate* unmanaged[Cdecl]<nint>)NativeLibrary.GetExport(library, "zmq_ctx_new");
        _ctxTerm = (delegate* unmanaged[Cdecl]<nint, int>)NativeLibrary.GetExport(library, "zmq_ctx_term");
        _socket = (delegate* unmanaged[Cdecl]<nint, int, nint>)NativeLibrary.GetExport(library, "zmq_socket");
        _close = (delegate* unmanaged[Cdecl]<nint, int>)NativeLibrary.GetExport(library, "zmq_close");
        _bind = (delegate* unmanaged[Cdecl]<nint, byte*, int>)NativeLibrary.GetExport(library, "zmq_bind");
        _connect = (delegate* unmanaged[Cdecl]<nint, byte*, int>)NativeLibrary.GetExport(library, "zmq_connect");
        _setOption = (delegate* unmanaged[Cdecl]<nint, int, void*, nuint, int>)NativeLibrary.GetExport(library, "zmq_setsockopt");
        _getOption = (delegate* unmanaged[Cdecl]<nint, int, void*, nuint*, int>)NativeLibrary.GetExport(library, "zmq_getsockopt");
        _send = (delegate* unmanaged[Cdecl]<nint, byte*, nuint, int, int>)NativeLibrary.GetExport(library, "zmq_send");
        _receive = (delegate* unmanaged[Cdecl]<nint, byte*, nuint, int, int>)NativeLibrary.GetExport(library, "zmq_recv");
        _poll = (delegate* unmanaged[Cdecl]<byte*, int, CLong, int>)NativeLibrary.GetExport(library, "zmq_poll");
        _messageInit = (delegate* unmanaged[Cdecl]<MessageFrame*, int>)NativeLibrary.GetExport(library, "zmq_msg_init");
        _messageReceive = (delegate* unmanaged[Cdecl]<MessageFrame*, nint, int, int>)NativeLibrary.GetExport(library, "zmq_msg_recv");
        _messageBytes = (delegate* unmanaged[Cdecl]<MessageFrame*, byte*>)NativeLibrary.GetExport(library, "zmq_msg_data");
        _messageSize = (delegate* unmanaged[Cdecl]<MessageFrame*, nuint>)NativeLibrary.GetExport(library, "zmq_msg_size");
        _messageMore = (delegate* unmanaged[Cdecl]<MessageFrame*, int>)NativeLibrary.GetExport(library, "zmq_msg_more");
        _messageClose = (delegate* unmanaged[Cdecl]<MessageFrame*, int>)NativeLibrary.GetExport(library, "zmq_msg_close");
        _ = _errno();
    }

    /// <summary>Loads the first of <paramref name="names"/> that is there and is 4.2 or newer.</summary>
    /// <exception cref="ZeroMQException">None is; exit code 4.</exception>
    public static LibZmq Load(IEnumerable<string> names)
    {
        var tooOld = "";
        foreach (var name in names)
        {
            if (!NativeLibrary.TryLoad(name, typeof(LibZmq).Assembly, searchPath: null, out var library))
            {
                continue;
            }

            int major = 0, minor = 0, patch = 0;
            if (NativeLibrary.TryGetExport(library, "zmq_version", out var version))
            {
                ((delegate* unmanaged[Cdecl]<int*, int*, int*, void>)version)(&major, &minor, &patch);
            }

            if (IsSupported(major, minor))
            {
                return new LibZmq(library);
            }

            tooOld = $" ({name} is {major}.{minor}.{patch})";
            NativeLibrary.Free(library);
        }

        throw new ZeroMQException(
            $"libzmq 4.2 or newer was not found{tooOld}. Install it: apt-get install libzmq5 (Debian, Ubuntu), brew install zeromq (macOS).",
            exitCode: 4);
    }

    internal static bool IsSupported(int major, int minor) => major > 4 || (major == 4 && minor >= 2);

    public int LastError => _errno();

    public string Describe(int error) => Marshal.PtrToStringUTF8((nint)_strerror(error)) ?? "unknown error";

    public nint NewContext() => _ctxNew();

    public int Terminate(nint context) => _ctxTerm(context);

    public nint Socket(nint context, SocketType type) => _socket(context, (int)type);

    public int Close(nint socket) => _close(socket);

    public int Bind(nint socket, string endpoint)
    {
        fixed (byte* text = Encoding.UTF8.GetBytes(endpoint + '\0'))
        {
            return _bind(socket, text);
        }
    }

    public int Connect(nint socket, string endpoint)
    {
        fixed (byte* text = Encoding.UTF8.GetBytes(endpoint + '\0'))
        {
            return _connect(socket, text);
        }
    }

    public int SetOption(nint socket, SocketOption option, void* value, nuint size) => _setOption(socket, (int)option, value, size);

    public int GetOption(nint socket, SocketOption option, void* value, ref nuint size)
    {
        fixed (nuint* length = &size)
        {
            return _getOption(socket, (int)option, value, length);
        }
    }

    public int Send(nint socket, byte* bytes, nuint length, SendFlags flags) => _send(socket, bytes, length, (int)flags);

    public int Receive(nint socket, byte* bytes, nuint length, SendFlags flags) => _receive(socket, bytes, length, (int)flags);

    public int Poll(byte* items, int count, int milliseconds) => _poll(items, count, new CLong(milliseconds));

    public int Init(MessageFrame* frame) => _messageInit(frame);

    public int Receive(MessageFrame* frame, nint socket, SendFlags flags) => _messageReceive(frame, socket, (int)flags);

    public ReadOnlySpan<byte> Content(MessageFrame* frame) => new(_messageBytes(frame), checked((int)_messageSize(frame)));

    public bool HasMore(MessageFrame* frame) => _messageMore(frame) != 0;

    public int Close(MessageFrame* frame) => _messageClose(frame);
}

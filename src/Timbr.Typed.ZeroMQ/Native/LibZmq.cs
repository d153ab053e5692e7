using System.Runtime.InteropServices;
using System.Text;

namespace Timbr.Typed.ZeroMQ;

/// <summary>
/// libzmq, once <see cref="Require"/> has found it. Its own rules on threads hold: a socket is used by one at a time.
/// </summary>
internal static unsafe class LibZmq
{
    public static int LastError => LibZmqFunctions.LastError();

    /// <summary>Looks for one of <paramref name="names"/> that is 4.2 or newer.</summary>
    /// <exception cref="ZeroMQException">None is; exit code 4.</exception>
    public static void Require(IEnumerable<string> names)
    {
        var tooOld = "";
        foreach (var name in names)
        {
            if (!NativeLibrary.TryLoad(name, typeof(LibZmq).Assembly, searchPath: null, out var library))
            {
                continue;
            }

            // The functions load it again, under the first of these names that there is; this handle only asks for its age.
            int major = 0, minor = 0, patch = 0;
            if (NativeLibrary.TryGetExport(library, "zmq_version", out var version))
            {
                ((delegate* unmanaged[Cdecl]<int*, int*, int*, void>)version)(&major, &minor, &patch);
            }

            if (IsSupported(major, minor))
            {
                return;
            }

            tooOld = $" ({name} is {major}.{minor}.{patch})";
            NativeLibrary.Free(library);
        }

        throw new ZeroMQException(
            $"libzmq 4.2 or newer was not found{tooOld}. Install it: apt-get install libzmq5 (Debian, Ubuntu), brew install zeromq (macOS).",
            exitCode: 4);
    }

    internal static bool IsSupported(int major, int minor) => major > 4 || (major == 4 && minor >= 2);

    public static string Describe(int error) => Marshal.PtrToStringUTF8((nint)LibZmqFunctions.Describe(error)) ?? "unknown error";

    public static nint NewContext() => LibZmqFunctions.NewContext();

    public static int Terminate(nint context) => LibZmqFunctions.Terminate(context);

    public static nint Socket(nint context, SocketType type) => LibZmqFunctions.Socket(context, (int)type);

    public static int Close(nint socket) => LibZmqFunctions.Close(socket);

    public static int Bind(nint socket, string endpoint)
    {
        fixed (byte* text = Encoding.UTF8.GetBytes(endpoint + '\0'))
        {
            return LibZmqFunctions.Bind(socket, text);
        }
    }

    public static int Connect(nint socket, string endpoint)
    {
        fixed (byte* text = Encoding.UTF8.GetBytes(endpoint + '\0'))
        {
            return LibZmqFunctions.Connect(socket, text);
        }
    }

    public static int SetOption(nint socket, SocketOption option, void* value, nuint size) => LibZmqFunctions.SetOption(socket, (int)option, value, size);

    public static int GetOption(nint socket, SocketOption option, void* value, ref nuint size)
    {
        fixed (nuint* length = &size)
        {
            return LibZmqFunctions.GetOption(socket, (int)option, value, length);
        }
    }

    public static int Send(nint socket, byte* bytes, nuint length, SendFlags flags) => LibZmqFunctions.Send(socket, bytes, length, (int)flags);

    public static int Receive(nint socket, byte* bytes, nuint length, SendFlags flags) => LibZmqFunctions.Receive(socket, bytes, length, (int)flags);

    public static int Poll(byte* items, int count, int milliseconds) => LibZmqFunctions.Poll(items, count, new CLong(milliseconds));

    public static int Init(MessageFrame* frame) => LibZmqFunctions.InitMessage(frame);

    public static int Receive(MessageFrame* frame, nint socket, SendFlags flags) => LibZmqFunctions.ReceiveMessage(frame, socket, (int)flags);

    public static ReadOnlySpan<byte> Content(MessageFrame* frame) =>
        new(LibZmqFunctions.MessageBytes(frame), checked((int)LibZmqFunctions.MessageSize(frame)));

    public static bool HasMore(MessageFrame* frame) => LibZmqFunctions.HasMoreMessages(frame) != 0;

    public static int Close(MessageFrame* frame) => LibZmqFunctions.CloseMessage(frame);
}

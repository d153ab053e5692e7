using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

[assembly: DisableRuntimeMarshalling]

namespace Timbr.Typed.ZeroMQ;

/// <summary>The functions of libzmq that are used here. <see cref="LibZmq.Require"/> comes first: it says clearly what is missing.</summary>
internal static unsafe partial class LibZmqFunctions
{
    private const string Library = "libzmq";

    // The library has a different name on every system.
    static LibZmqFunctions() => NativeLibrary.SetDllImportResolver(typeof(LibZmqFunctions).Assembly, static (name, assembly, path) =>
    {
        if (name == Library)
        {
            foreach (var candidate in LibraryNames.ForThisSystem)
            {
                if (NativeLibrary.TryLoad(candidate, assembly, path, out var library))
                {
                    return library;
                }
            }
        }

        return 0;
    });

    [LibraryImport(Library, EntryPoint = "zmq_errno")]
    public static partial int LastError();

    [LibraryImport(Library, EntryPoint = "zmq_strerror")]
    public static partial byte* Describe(int error);

    [LibraryImport(Library, EntryPoint = "zmq_ctx_new")]
    public static partial nint NewContext();

    [LibraryImport(Library, EntryPoint = "zmq_ctx_term")]
    public static partial int Terminate(nint context);

    [LibraryImport(Library, EntryPoint = "zmq_socket")]
    public static partial nint Socket(nint context, int type);

    [LibraryImport(Library, EntryPoint = "zmq_close")]
    public static partial int Close(nint socket);

    [LibraryImport(Library, EntryPoint = "zmq_bind")]
    public static partial int Bind(nint socket, byte* endpoint);

    [LibraryImport(Library, EntryPoint = "zmq_connect")]
    public static partial int Connect(nint socket, byte* endpoint);

    [LibraryImport(Library, EntryPoint = "zmq_setsockopt")]
    public static partial int SetOption(nint socket, int option, void* value, nuint size);

    [LibraryImport(Library, EntryPoint = "zmq_getsockopt")]
    public static partial int GetOption(nint socket, int option, void* value, nuint* size);

    [LibraryImport(Library, EntryPoint = "zmq_send")]
    public static partial int Send(nint socket, byte* bytes, nuint length, int flags);

    [LibraryImport(Library, EntryPoint = "zmq_recv")]
    public static partial int Receive(nint socket, byte* bytes, nuint length, int flags);

    [LibraryImport(Library, EntryPoint = "zmq_poll")]
    public static partial int Poll(byte* items, int count, CLong milliseconds);

    [LibraryImport(Library, EntryPoint = "zmq_msg_init")]
    public static partial int InitMessage(MessageFrame* message);

    [LibraryImport(Library, EntryPoint = "zmq_msg_recv")]
    public static partial int ReceiveMessage(MessageFrame* message, nint socket, int flags);

    [LibraryImport(Library, EntryPoint = "zmq_msg_data")]
    public static partial byte* MessageBytes(MessageFrame* message);

    [LibraryImport(Library, EntryPoint = "zmq_msg_size")]
    public static partial nuint MessageSize(MessageFrame* message);

    [LibraryImport(Library, EntryPoint = "zmq_msg_more")]
    public static partial int HasMoreMessages(MessageFrame* message);

    [LibraryImport(Library, EntryPoint = "zmq_msg_close")]
    public static partial int CloseMessage(MessageFrame* message);
}

using System.Runtime.InteropServices;
using System.Text;

namespace Timbr.Typed.ZeroMQ;

/// <summary>
/// The file of an ipc endpoint. libzmq removes whatever is at the path before it binds: the socket of a program that is
/// running, which then is never heard again, and even a plain file.
/// </summary>
internal static unsafe partial class IpcSocketFile
{
    private const int UnixFamily = 1;
    private const int Stream = 1;

    /// <exception cref="ZeroMQException">Somebody listens at the path, or it is a file with content.</exception>
    public static void CheckFree(string endpoint, string path)
    {
        if (OperatingSystem.IsWindows() || path.StartsWith('@') || !File.Exists(path))
        {
            return;
        }

        if (new FileInfo(path).Length > 0)
        {
            throw new ZeroMQException($"{endpoint} cannot be bound: there is a file at that path. Remove it, or use another path.");
        }

        if (IsListening(path))
        {
            throw EndpointErrors.InUse(endpoint);
        }
    }

    private static bool IsListening(string path)
    {
        var address = stackalloc byte[128];
        new Span<byte>(address, 128).Clear();
        var length = Encoding.UTF8.GetBytes(path, new Span<byte>(address + 2, 124));
        if (OperatingSystem.IsLinux())
        {
            address[0] = UnixFamily;
        }
        else
        {
            address[0] = (byte)(length + 3);
            address[1] = UnixFamily;
        }

        var socket = Socket(UnixFamily, Stream, 0);
        var isListening = socket >= 0 && Connect(socket, address, (uint)length + 3) == 0;
        if (socket >= 0)
        {
            _ = Close(socket);
        }

        return isListening;
    }

    [LibraryImport("libc", EntryPoint = "socket")]
    private static partial int Socket(int family, int type, int protocol);

    [LibraryImport("libc", EntryPoint = "connect")]
    private static partial int Connect(int socket, byte* address, uint length);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int socket);
}

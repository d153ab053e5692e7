namespace Timbr.Typed.ZeroMQ;

/// <summary>Under which names libzmq is installed, in the order to try them.</summary>
internal static class LibraryNames
{
    public static IReadOnlyList<string> ForThisSystem =>
        OperatingSystem.IsWindows() ? ["libzmq", "libzmq-v143-mt-4_3_5", "libzmq-v143-mt-4_3_4", "libzmq-v142-mt-4_3_4", "libzmq-v141-mt-4_3_4", "zmq"]
        : OperatingSystem.IsMacOS() ? ["libzmq.5.dylib", "libzmq.dylib", "/opt/homebrew/lib/libzmq.5.dylib", "/usr/local/lib/libzmq.5.dylib"]
        : ["libzmq.so.5", "libzmq.so", "libzmq"];
}

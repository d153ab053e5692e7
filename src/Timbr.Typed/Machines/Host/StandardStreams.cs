using Microsoft.Win32.SafeHandles;

namespace Timbr.Typed;

/// <summary>The process's standard streams, unbuffered.</summary>
internal static class StandardStreams
{
    public const string Argument = "-";

    public static Stream OpenInput() => Console.OpenStandardInput();

    public static Stream OpenOutput()
    {
        if (!OperatingSystem.IsWindows())
        {
            // The console's stream hides that a pipe's reader has gone. A file keeps it: there a stream of our own would not
            // move the offset that other writers to the same file share.
            var stream = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            if (!stream.CanSeek)
            {
                return stream;
            }

            stream.Dispose();
        }

        return Console.OpenStandardOutput();
    }
}

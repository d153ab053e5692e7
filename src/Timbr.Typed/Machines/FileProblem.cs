namespace Timbr.Typed;

/// <summary>Why a file cannot be opened, read or written, in few words.</summary>
internal static class FileProblem
{
    private const int BrokenPipe = 32;
    private const int WindowsBrokenPipe = unchecked((int)0x8007006D);
    private const int WindowsPipeClosing = unchecked((int)0x800700E8);

    /// <summary>Whether the exception is one that files throw for reasons outside the program.</summary>
    public static bool Is(Exception exception) => exception is IOException or UnauthorizedAccessException or NotSupportedException or ObjectDisposedException;

    /// <summary>Whether the reader of a pipe has gone.</summary>
    public static bool IsClosedPipe(Exception exception) =>
        exception is IOException && exception.HResult is BrokenPipe or WindowsBrokenPipe or WindowsPipeClosing;

    public static string Describe(string path, Exception exception) => exception switch
    {
        FileNotFoundException => "there is no such file",
        DirectoryNotFoundException => "there is no such directory",
        _ when Directory.Exists(path) => "it is a directory",
        UnauthorizedAccessException => "access is denied",
        _ => exception.Message.TrimEnd('.'),
    };
}

using Timbr.Typed;

namespace HostWatch;

/// <summary>The file of --html.</summary>
internal static class StatusFile
{
    /// <summary>Finds out whether it can be written, and leaves it as it is.</summary>
    /// <returns>Why it cannot be; null if it can.</returns>
    public static string? Check(string path) => Try(path, () => new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite).Dispose());

    /// <summary>Writes it.</summary>
    /// <returns>Why it cannot be; null if it was.</returns>
    public static string? Write(string path, MachineStatus status) => Try(path, () => File.WriteAllText(path, status.ToHtml()));

    private static string? Try(string path, Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var reason = exception switch
            {
                DirectoryNotFoundException => "there is no such directory",
                _ when Directory.Exists(path) => "it is a directory",
                UnauthorizedAccessException => "access is denied",
                _ => exception.Message.TrimEnd('.'),
            };
            return $"{path} cannot be written: {reason}.";
        }
    }
}

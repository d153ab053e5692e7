namespace Earthquakes;

/// <summary>How many messages are to be expected.</summary>
internal static class LineCount
{
    private const long MostBytes = 1 << 28;

    /// <summary>The lines of a file that are not empty; null where counting takes long, or where it is not a file.</summary>
    public static long? Of(string path)
    {
        var file = new FileInfo(path);
        if (path == Options.Standard || !file.Exists || file.Length is 0 or > MostBytes)
        {
            return null;
        }

        using var stream = file.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var buffer = new byte[1 << 16];
        var lines = 0L;
        var last = (byte)'\n';
        for (int length; (length = stream.Read(buffer)) > 0; last = buffer[length - 1])
        {
            foreach (var b in buffer.AsSpan(0, length))
            {
                lines += b == '\n' && last != '\n' ? 1 : 0;
                last = b;
            }
        }

        return last == '\n' ? lines : lines + 1;
    }
}

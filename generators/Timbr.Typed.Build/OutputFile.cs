using System.Text;

namespace Timbr.Typed.Build;

/// <summary>A text file that is only written when it would change, so that what depends on it is left alone.</summary>
internal static class OutputFile
{
    private const int Attempts = 50;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        for (var attempt = 1; !TryWrite(path, text, isLast: attempt == Attempts); attempt++)
        {
            // The builds of other target frameworks write the same file at the same time.
            Thread.Sleep(Pause);
        }
    }

    private static bool TryWrite(string path, string text, bool isLast)
    {
        try
        {
            if (!File.Exists(path) || !string.Equals(File.ReadAllText(path, Utf8), text, StringComparison.Ordinal))
            {
                File.WriteAllText(path, text, Utf8);
            }

            return true;
        }
        catch (IOException) when (!isLast)
        {
            return false;
        }
    }
}

using System.Text;

namespace Timbr.Typed.Build;

/// <summary>A text file that is only written when it would change, so that what depends on it is left alone.</summary>
internal static class OutputFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static void Write(string path, string text)
    {
        if (Holds(path, text))
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            File.WriteAllText(path, text, Utf8);
        }
        catch (IOException) when (Holds(path, text))
        {
            // The build of another target framework has just written the same.
        }
    }

    private static bool Holds(string path, string text)
    {
        try
        {
            return File.Exists(path) && string.Equals(File.ReadAllText(path, Utf8), text, StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }
}

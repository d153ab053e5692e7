namespace Timbr.Typed;

/// <summary>States cannot be saved to a file or loaded from it. What the machine has, and what was in the file, is unchanged.</summary>
public sealed class StateFileException : TimbrException
{
    internal StateFileException(string path, string problem, Exception? innerException = null)
        : base($"State file '{path}': {problem}", innerException)
    {
        Path = path;
    }

    /// <summary>The file's path, as it was given.</summary>
    public string Path { get; }
}

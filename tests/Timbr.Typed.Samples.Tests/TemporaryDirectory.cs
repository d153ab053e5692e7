namespace Timbr.Typed.Tests;

/// <summary>A directory that goes with the test.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("timbr-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a file of lines.</summary>
    /// <returns>Its path.</returns>
    public string Lines(string name, IEnumerable<string> lines)
    {
        System.IO.File.WriteAllLines(File(name), lines);
        return File(name);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

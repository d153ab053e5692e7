namespace Timbr.Typed.Tests.Machines.States;

/// <summary>A directory that goes with the test, and a state file in it.</summary>
internal sealed class StateFolder : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("timbr-").FullName;

    public string File => Path.Combine(_directory, "states.json");

    public byte[] Bytes => System.IO.File.ReadAllBytes(File);

    public IEnumerable<string> Names => Directory.EnumerateFileSystemEntries(_directory).Select(path => Path.GetFileName(path)!);

    public void Dispose() => Directory.Delete(_directory, recursive: true);
}

namespace Timbr.Typed.Tests;

/// <summary>A pipe with a path, through which a test gives a program one line after the other.</summary>
internal sealed class NamedPipe : IDisposable
{
    private readonly FileStream _stream;

    private NamedPipe(string path)
    {
        Path = path;

        // Open for both, so that nobody waits for the other end.
        _stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
    }

    public string Path { get; }

    public static async Task<NamedPipe> CreateAsync(string path)
    {
        var creation = await ChildProcess.RunAsync("mkfifo", [path]);
        Assert.True(creation.ExitCode == 0, creation.Error);
        return new NamedPipe(path);
    }

    public void Write(params IEnumerable<string> lines) =>
        _stream.Write(System.Text.Encoding.UTF8.GetBytes(string.Join("", lines.Select(static line => line + "\n"))));

    public void Dispose() => _stream.Dispose();
}

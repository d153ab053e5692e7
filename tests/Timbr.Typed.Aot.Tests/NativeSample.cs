using System.Runtime.InteropServices;

namespace Timbr.Typed.Tests;

/// <summary>The sample, compiled ahead of time, once.</summary>
public sealed class NativeSample : IAsyncLifetime
{
    private readonly TemporaryDirectory _directory = new();

    /// <summary>The program's path.</summary>
    public string Path => System.IO.Path.Combine(Directory, "Earthquakes");

    /// <summary>What was published, and nothing else.</summary>
    public string Directory => _directory.File("publish");

    internal Finished Publishing { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        RequireCompiler();
        Publishing = await ChildProcess.RunAsync(
            "dotnet",
            ["publish", "samples/Earthquakes", "-c", "Release", "-f", "net9.0", "-r", RuntimeInformation.RuntimeIdentifier, "-o", Directory, "-nologo", "-nodeReuse:false", "-p:UseSharedCompilation=false"],
            Repository.Root,
            TimeSpan.FromMinutes(15));
        Assert.True(Publishing.ExitCode == 0, string.Join('\n', Publishing.Output));
    }

    public ValueTask DisposeAsync()
    {
        _directory.Dispose();
        return default;
    }

    internal ChildProcess Start(params string[] args) => ChildProcess.Start(Path, args);

    internal Task<Finished> RunAsync(params string[] args) => ChildProcess.RunAsync(Path, args);

    private static void RequireCompiler()
    {
        var directories = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':');
        Assert.True(
            directories.Any(static directory => File.Exists(System.IO.Path.Combine(directory, "clang"))) && File.Exists("/usr/include/zlib.h"),
            "Compiling ahead of time needs clang and zlib: apt-get install clang zlib1g-dev");
    }
}

using System.Runtime.InteropServices;

namespace Timbr.Typed.Tests.Programs;

/// <summary>A program, compiled ahead of time, once.</summary>
/// <param name="project">Its project's folder, which is the program's name, too.</param>
public abstract class NativeProgram(string project) : IAsyncLifetime
{
    private readonly TemporaryDirectory _directory = new();

    public string Name => System.IO.Path.GetFileName(project);

    /// <summary>The program's path.</summary>
    public string Path => System.IO.Path.Combine(Directory, Name);

    /// <summary>What was published, and nothing else.</summary>
    public string Directory => _directory.File("publish");

    internal Finished Publishing { get; private set; } = null!;

    private string JustInTime => System.IO.Path.Combine(Repository.Root, project, "bin", Repository.Configuration, "net10.0", Name + ".dll");

    public async ValueTask InitializeAsync()
    {
        RequireCompiler();
        Publishing = await ChildProcess.RunAsync(
            "dotnet",
            ["publish", project, "-c", "Release", "-f", "net9.0", "-r", RuntimeInformation.RuntimeIdentifier, "-o", Directory, "-nologo", "-nodeReuse:false", "-p:UseSharedCompilation=false"],
            Repository.Root,
            TimeSpan.FromMinutes(15));
        Assert.True(Publishing.ExitCode == 0, string.Join('\n', Publishing.Output));
    }

    public ValueTask DisposeAsync()
    {
        _directory.Dispose();
        GC.SuppressFinalize(this);
        return default;
    }

    internal ChildProcess Start(params string[] args) => ChildProcess.Start(Path, args);

    internal Task<Finished> RunAsync(params string[] args) => ChildProcess.RunAsync(Path, args);

    /// <summary>Starts the same program as the .NET runtime compiles it.</summary>
    internal ChildProcess StartJustInTime(params string[] args) => ChildProcess.Start("dotnet", [JustInTime, .. args]);

    /// <summary>Runs the same program as the .NET runtime compiles it.</summary>
    internal Task<Finished> RunJustInTimeAsync(params string[] args) => ChildProcess.RunAsync("dotnet", [JustInTime, .. args]);

    private static void RequireCompiler()
    {
        var directories = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':');
        Assert.True(
            directories.Any(static directory => File.Exists(System.IO.Path.Combine(directory, "clang"))) && File.Exists("/usr/include/zlib.h"),
            "Compiling ahead of time needs clang and zlib: apt-get install clang zlib1g-dev");
    }
}

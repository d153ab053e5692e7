using Timbr.Typed.Analyzers.Checking;

namespace Timbr.Typed.Analyzers;

/// <summary>Builds every project under Builds once, and keeps what the compiler said of each.</summary>
public sealed class RealBuild : IAsyncLifetime
{
    public static string Folder { get; } = Repository.PathOf("tests/Timbr.Typed.Analyzers.Tests/Builds");

    internal BuildLog Log { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Log = await BuildLog.RunAsync(Folder, ["Builds.proj", "-restore", "-p:Configuration=" + Repository.Configuration]);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

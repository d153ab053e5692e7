using Timbr.Typed.Analyzers.Checking;
using Timbr.Typed.Packing;
using Timbr.Typed.Tests;

[assembly: AssemblyFixture(typeof(Packed))]

namespace Timbr.Typed.Packing;

/// <summary>Packs twice, in two places, then builds every consumer with the packages. Once for all tests.</summary>
public sealed class Packed : IAsyncLifetime
{
    internal BuildLog[] Packing { get; private set; } = [];

    /// <summary>What the build of all consumers printed.</summary>
    internal BuildLog Build { get; private set; } = null!;

    /// <summary>What the second build of those that write files printed, with a pipeline less.</summary>
    internal BuildLog Rebuild { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Packing = await Task.WhenAll(PackAsync(0), PackAsync(1));
        Workplace.Copy(Path.Combine(Repository.Root, "tests/Timbr.Typed.Package.Tests/Consumers"), Workplace.Projects);
        Workplace.Copy(Path.Combine(Repository.Root, "tests/Timbr.Typed.Analyzers.Tests/Builds"), Path.Combine(Workplace.Projects, "Builds"));
        Workplace.Copy(Path.Combine(Repository.Root, "samples/Earthquakes"), Path.Combine(Workplace.Projects, "Earthquakes"));
        await UsePackageAsync(Path.Combine(Workplace.Projects, "Earthquakes", "Earthquakes.csproj"));
        await ConfigureNuGetAsync();
        Build = await BuildLog.RunAsync(Workplace.Projects, ["Consumers.proj", "-restore", "-p:Configuration=Release"], Environment());
        Rebuild = await BuildLog.RunAsync(Workplace.Projects, ["Consumers.proj", "-t:BuildWithoutSecond", "-p:Configuration=Release"], Environment());
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Workplace.Root, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static async Task<BuildLog> PackAsync(int copy)
    {
        var sources = Workplace.Sources(copy);
        foreach (var folder in new[] { "src", "generators", "analyzers" })
        {
            Workplace.Copy(Path.Combine(Repository.Root, folder), Path.Combine(sources, folder));
        }

        foreach (var file in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "global.json", ".editorconfig" })
        {
            File.Copy(Path.Combine(Repository.Root, file), Path.Combine(sources, file));
        }

        await File.WriteAllTextAsync(Path.Combine(sources, "Pack.proj"), """
            <Project DefaultTargets="Pack">
              <ItemGroup>
                <Packed Include="src/Timbr.Typed/Timbr.Typed.csproj;src/Timbr.Typed.ZeroMQ/Timbr.Typed.ZeroMQ.csproj;src/Timbr.Typed.Testing/Timbr.Typed.Testing.csproj" />
                <RestoreGraphProjectInputItems Include="@(Packed->'%(FullPath)')" />
              </ItemGroup>
              <Import Project="$(MSBuildToolsPath)/NuGet.targets" />
              <Target Name="Pack">
                <MSBuild Projects="@(Packed)" Targets="Pack" />
              </Target>
            </Project>
            """);

        // As continuous integration packs. The sources were analyzed when the repository was built.
        return await BuildLog.RunAsync(
            sources, ["Pack.proj", "-restore", "-p:Configuration=Release", "-p:ContinuousIntegrationBuild=true", "-p:RunAnalyzers=false", "-p:PackageOutputPath=" + Workplace.Feed(copy)],
            new Dictionary<string, string> { ["CI"] = "" });
    }

    private static async Task UsePackageAsync(string project)
    {
        var text = await File.ReadAllTextAsync(project);
        await File.WriteAllTextAsync(project, text.Replace(
            """<ProjectReference Include="../../src/Timbr.Typed.ZeroMQ/Timbr.Typed.ZeroMQ.csproj" />""", """<PackageReference Include="Timbr.Typed.ZeroMQ" Version="0.1.0" />""", StringComparison.Ordinal));
    }

    // The usual sources and what they have brought already stay in use; ours comes from the feed alone, into a folder of its own.
    private static Task ConfigureNuGetAsync() => File.WriteAllTextAsync(Path.Combine(Workplace.Projects, "NuGet.config"), $"""
        <configuration>
          <packageSources>
            <add key="packed" value="{Workplace.Feed(0)}" />
          </packageSources>
          <fallbackPackageFolders>
            <add key="user" value="{UsersPackages}" />
          </fallbackPackageFolders>
        </configuration>
        """);

    private static string UsersPackages => System.Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private static Dictionary<string, string> Environment() => new() { ["NUGET_PACKAGES"] = Workplace.Packages, ["CI"] = "" };
}

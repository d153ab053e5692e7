using System.Runtime.CompilerServices;

namespace Timbr.Typed.Testing.Tests.Readme;

/// <summary>What READMEs show is what is tested here.</summary>
public sealed class ReadmeTests
{
    [Theory]
    [InlineData("src/Timbr.Typed.Testing/README.md", 0, "QuakeAlerts.cs", 0)]
    [InlineData("src/Timbr.Typed.Testing/README.md", 1, "QuakeAlertsTests.cs", 4)]
    [InlineData("README.md", 1, "QuakeAlertsTests.cs", 8)]
    public async Task A_block_of_code_of_a_readme_is_code_of_this_project(string page, int block, string file, int indentation)
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(Folder(), "../../..", page), TestContext.Current.CancellationToken);
        var code = await File.ReadAllTextAsync(Path.Combine(Folder(), file), TestContext.Current.CancellationToken);
        var shown = readme.Split("```csharp\n")[block + 1].Split("```")[0];
        var lines = shown.Split('\n').Select(line => line.Length == 0 ? line : new string(' ', indentation) + line);

        Assert.Contains(string.Join('\n', lines), code, StringComparison.Ordinal);
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}

using System.Runtime.CompilerServices;

namespace Timbr.Typed.Testing.Tests.Readme;

/// <summary>What the README shows is what is tested here.</summary>
public sealed class ReadmeTests
{
    [Theory, InlineData("QuakeAlerts.cs", 0, 0), InlineData("QuakeAlertsTests.cs", 1, 4)]
    public async Task A_block_of_code_of_the_readme_is_code_of_this_project(string file, int block, int indentation)
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(Folder(), "../../../src/Timbr.Typed.Testing/README.md"), TestContext.Current.CancellationToken);
        var code = await File.ReadAllTextAsync(Path.Combine(Folder(), file), TestContext.Current.CancellationToken);
        var shown = readme.Split("```csharp\n")[block + 1].Split("```")[0];
        var lines = shown.Split('\n').Select(line => line.Length == 0 ? line : new string(' ', indentation) + line);

        Assert.Contains(string.Join('\n', lines), code, StringComparison.Ordinal);
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}

namespace Timbr.Typed.Testing.Tests.Readme;

/// <summary>What READMEs show is what is tested here.</summary>
public sealed class ReadmeTests
{
    [Theory]
    [InlineData("Timbr.Typed.Testing.README.md", 0, "QuakeAlerts.cs", 0)]
    [InlineData("Timbr.Typed.Testing.README.md", 1, "QuakeAlertsTests.cs", 4)]
    [InlineData("README.md", 1, "QuakeAlertsTests.cs", 8)]
    public async Task A_block_of_code_of_a_readme_is_code_of_this_project(string page, int block, string file, int indentation)
    {
        var readme = await File.ReadAllTextAsync(Shown(page), TestContext.Current.CancellationToken);
        var code = await File.ReadAllTextAsync(Shown(file), TestContext.Current.CancellationToken);
        var shown = readme.Split("```csharp\n")[block + 1].Split("```")[0];
        var lines = shown.Split('\n').Select(line => line.Length == 0 ? line : new string(' ', indentation) + line);

        Assert.Contains(string.Join('\n', lines), code, StringComparison.Ordinal);
    }

    private static string Shown(string file) => Path.Combine(AppContext.BaseDirectory, "shown", file);
}

using System.Text.Json;
using Timbr.Typed.Packing;
using Timbr.Typed.Tests;

namespace Timbr.Typed.Package;

/// <summary>What a build writes beside its output.</summary>
public sealed class FileTests(Packed packed)
{
    private static string Folder => Path.Combine(Workplace.Projects, "Graphs", "bin", "Release", "net10.0");

    [Fact]
    public void Each_pipeline_has_a_graph_and_a_schema_by_its_short_name_unless_two_share_it() => Assert.Equal(
        ["Graphs.Alerts.mmd", "Graphs.Alerts.schema.json", "Graphs.Inner.Alerts.mmd", "Graphs.Inner.Alerts.schema.json", "Orders.mmd", "Orders.schema.json"],
        Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)).Where(name => name.EndsWith(".mmd", StringComparison.Ordinal) || name.EndsWith(".schema.json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal));

    // The list above is that of the second build, without the pipeline that the first one had.
    [Theory, InlineData("Graphs"), InlineData("Frameworks")]
    public void The_build_that_drops_a_pipeline_says_nothing(string project) => Assert.Empty(packed.Rebuild.LinesOf(project));

    [Fact]
    public void The_build_that_drops_a_pipeline_leaves_the_files_of_others_alone() =>
        Assert.True(File.GetLastWriteTimeUtc(Path.Combine(Folder, "Orders.mmd")) < File.GetLastWriteTimeUtc(Path.Combine(Folder, "Graphs.dll")));

    [Fact]
    public void A_folder_of_their_own_keeps_the_files_of_others_and_those_of_pipelines_that_are() => Assert.Equal(
        ["Alerts.mmd", "Alerts.schema.json", "Drawn.mmd"],
        Directory.GetFiles(Path.Combine(Workplace.Projects, "Frameworks", "graphs")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));

    [Fact]
    public async Task The_files_are_what_the_program_says()
    {
        var run = await ChildProcess.RunAsync("dotnet", [Path.Combine(Folder, "Graphs.dll")]);

        Assert.Equal(0, run.ExitCode);
        foreach (var said in string.Join('\n', run.Output).Split('\0'))
        {
            var (name, text) = (said.Split('\n')[0], said[(said.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
            Assert.Equal((await File.ReadAllTextAsync(Path.Combine(Folder, name), TestContext.Current.CancellationToken)).TrimEnd(), text.TrimEnd());
        }
    }

    [Fact]
    public async Task The_schema_is_an_array_schema_of_2020_12()
    {
        var schema = JsonElement.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, "Orders.schema.json"), TestContext.Current.CancellationToken));

        Assert.Equal(
            ("https://json-schema.org/draft/2020-12/schema", "array", 5),
            (schema.GetProperty("$schema").GetString(), schema.GetProperty("type").GetString(), schema.GetProperty("prefixItems").GetArrayLength()));
    }

    [Fact]
    public async Task An_update_writes_every_pipeline_of_the_project() => Assert.Equal(
        await File.ReadAllTextAsync(Path.Combine(Workplace.Projects, "BaselineKept", "wire.txt"), TestContext.Current.CancellationToken),
        await File.ReadAllTextAsync(Path.Combine(Workplace.Projects, "BaselineWritten", "wire", "written.txt"), TestContext.Current.CancellationToken));

    [Fact]
    public async Task An_update_for_several_frameworks_writes_the_file_once() => Assert.Equal(
        ["", "pipeline Frameworks.Alerts", "  in string", "  0 Length int from in"],
        (await File.ReadAllLinesAsync(Path.Combine(Workplace.Projects, "Frameworks", "wire ü.txt"), TestContext.Current.CancellationToken)).SkipWhile(line => line.StartsWith('#')));
}

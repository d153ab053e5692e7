using Timbr.Typed.Analyzers.Checking;

namespace Timbr.Typed.Analyzers;

/// <summary>TIMBR070 beyond the mistakes: what is no mistake, and what is wrong with the file.</summary>
public sealed class WireBaselineTests
{
    private const string Pipeline = """
        public sealed record Town(string Name, Town? Mayor);

        [Pipeline]
        public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static Town Town([Input] Quake quake) => new("", null);
        }
        """;

    private const string Baseline = """
        # A comment

        pipeline P
          in Quake
          0 Energy double from in
          1 Town Town from in
          type Quake
            "Place" string
            "Magnitude" double
          type Town
            "Name" string
            "Mayor" Town?

        """;

    [Fact]
    public Task The_same_is_right() => IsRight(Pipeline, Baseline);

    [Fact]
    public Task A_slot_at_the_end_breaks_nobody() => IsRight(Pipeline.Replace("null);\n}", "null);\n    [Slot(2)] static int More([Input] Quake quake) => 1;\n}", StringComparison.Ordinal), Baseline);

    [Fact]
    public Task A_member_that_may_be_missing_breaks_nobody() => IsRight(Pipeline.Replace("Town? Mayor", "Town? Mayor, int People = 0", StringComparison.Ordinal), Baseline);

    [Fact]
    public Task A_type_that_is_called_otherwise_breaks_nobody() => IsRight(
        Pipeline.Replace("record Town(string Name, Town?", "record City(string Name, City?", StringComparison.Ordinal).Replace("static Town Town", "static City Town", StringComparison.Ordinal), Baseline);

    [Fact]
    public Task What_can_no_longer_be_null_breaks_nobody() => IsRight(Pipeline, Baseline.Replace("\"Name\" string", "\"Name\" string?", StringComparison.Ordinal));

    [Fact]
    public Task Reading_other_values_breaks_nobody() => IsRight(Pipeline, Baseline.Replace("1 Town Town from in", "1 Town Town from 0 in", StringComparison.Ordinal));

    [Fact]
    public Task A_pipeline_that_the_file_does_not_list_breaks_nobody() => IsRight(Pipeline + "\n[Pipeline] public static partial class Q { [Slot(0)] static int A(int m) => m; }", Baseline);

    [Fact]
    public Task A_project_without_a_file_is_right() => IsRight(Pipeline, "");

    [Fact]
    public Task A_change_in_a_type_within_itself_is_found_once() => Breaks(
        Pipeline.Replace("string Name, ", "int Name, ", StringComparison.Ordinal).Replace("new(\"\", null)", "new(1, null)", StringComparison.Ordinal), Baseline, "TIMBR070 Pipeline.cs(6,26)",
        "Pipeline 'P' breaks those who read it: 'Name' of slot 1 'Town' was 'string' and is now 'int'. Undo that, or accept it in 'wire.txt': dotnet build -p:TimbrUpdateBaseline=true");

    [Fact]
    public Task A_pipeline_that_is_gone_is_told_where_the_file_lists_it() => Breaks(
        Pipeline.Replace("class P", "class Q", StringComparison.Ordinal), Baseline, "TIMBR070 wire.txt(2,0)",
        "Pipeline 'P' breaks those who read it: it is gone. Undo that, or accept it in 'wire.txt': dotnet build -p:TimbrUpdateBaseline=true");

    [Fact]
    public Task A_type_whose_members_were_cut_from_the_file_is_told_so() => Breaks(
        Pipeline, Baseline.Split("  type Town")[0], "TIMBR070 Pipeline.cs(6,26)",
        "Pipeline 'P' breaks those who read it: slot 1 'Town' is 'Town', of which no members are listed. Undo that, or accept it in 'wire.txt': dotnet build -p:TimbrUpdateBaseline=true");

    [Theory]
    [InlineData("  0 Energy double from in", "<<<<<<< ours", "(4,0)")]
    [InlineData("  0 Energy double from in", "  0 Energy [double from in", "(4,0)")]
    [InlineData("  1 Town Town from in", "  2 Town Town from in", "(5,0)")]
    [InlineData("  in Quake\n", "", "(3,0)")]
    [InlineData("pipeline P\n", "", "(2,0)")]
    public Task A_line_that_it_cannot_have_is_told(string line, string instead, string place)
    {
        var broken = Baseline.Replace(line, instead, StringComparison.Ordinal);
        var told = broken.Split('\n')[int.Parse(place[1..2], System.Globalization.CultureInfo.InvariantCulture)].Trim();

        return Breaks(
            Pipeline, broken, "TIMBR070 wire.txt" + place,
            $"'{told}' cannot stand in 'wire.txt'. Mend the file, or write it anew: dotnet build -p:TimbrUpdateBaseline=true");
    }

    [Theory]
    [InlineData("List<string>", "[string]"), InlineData("string?[]", "[string?]"), InlineData("List<string?>?", "[string?]?")]
    [InlineData("IReadOnlyList<List<string>?>", "[[string]?]"), InlineData("Dictionary<string, string?[]>", "{[string?]}"), InlineData("List<int?>", "[int?]")]
    [InlineData("Dictionary<string, Dictionary<string, int[]?>>", "{{[int]?}}")]
    public async Task What_a_collection_holds_may_be_null_where_the_code_says_so(string type, string line)
    {
        var source = $$"""
            [Pipeline] public static partial class P { [Slot(0)] static {{type}} Names({{type}} all) => all; }
            """;
        var exact = $"pipeline P\n  in {line}\n  0 Names {line} from in\n";

        await IsRight(source, exact);
        Assert.Equal(exact, Generators.Wire.WireCheck.Accept(new Checked(source).Compilation, CancellationToken.None).Split("\n\n")[1]);
    }

    [Fact]
    public Task An_item_of_a_member_that_may_now_be_null_breaks_readers() => Breaks(
        "public sealed record Town(List<List<string?>> Names);\n[Pipeline] public static partial class P { [Slot(0)] static Town Town(int message) => new([]); }",
        "pipeline P\n  in int\n  0 Town Town from in\n  type Town\n    \"Names\" [[string]]\n", "TIMBR070 Pipeline.cs(1,65)",
        "Pipeline 'P' breaks those who read it: 'Names[][]' of slot 0 'Town' may now be null. Undo that, or accept it in 'wire.txt': dotnet build -p:TimbrUpdateBaseline=true");

    private static async Task IsRight(string source, string baseline)
    {
        var project = new Checked(source, baseline: baseline);

        Assert.Empty(await project.AnalyzeAsync());
        Assert.Empty(project.Generate());
    }

    private static async Task Breaks(string source, string baseline, string place, string message)
    {
        var project = new Checked(source, baseline: baseline);

        Assert.Equal([(place, message)], (await project.AnalyzeAsync()).Select(Told));
        Assert.Equal([(place, message)], project.Generate().Select(Told));
    }

    private static (string Place, string Message) Told(Microsoft.CodeAnalysis.Diagnostic found)
    {
        var start = found.Location.GetLineSpan();
        var place = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{found.Id} {start.Path}({start.StartLinePosition.Line},{start.StartLinePosition.Character})");
        return (place, found.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }
}

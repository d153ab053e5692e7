using Microsoft.CodeAnalysis;
using Timbr.Typed.Analyzers.Checking;
using Timbr.Typed.Generators.Pipelines;

namespace Timbr.Typed.Analyzers;

public sealed class DocumentationTests
{
    private static readonly string[] Notes =
    [
        "generators/Timbr.Typed.Generators/AnalyzerReleases.Shipped.md", "generators/Timbr.Typed.Generators/AnalyzerReleases.Unshipped.md",
        "analyzers/Timbr.Typed.Analyzers/AnalyzerReleases.Shipped.md", "analyzers/Timbr.Typed.Analyzers/AnalyzerReleases.Unshipped.md",
    ];

    private static readonly string[] Headings = ["## What", "## Why", "## Invalid", "## Fixed", "## Configure", "## Suppress"];

    public static TheoryData<string> Ids => [.. AllRules.All.Select(rule => rule.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void A_rule_says_what_it_is_about(string id)
    {
        var rule = AllRules.Find(id);

        Assert.All([rule.Title.ToString(), rule.Description.ToString(), rule.Category], text => Assert.NotEmpty(text));
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_rule_links_to_its_page(string id) =>
        Assert.EndsWith($"/analyzers/Timbr.Typed.Analyzers/docs/{id}.md", AllRules.Find(id).HelpLinkUri, StringComparison.Ordinal);

    [Theory, MemberData(nameof(Ids))]
    public void A_page_starts_with_the_rules_title(string id) =>
        Assert.StartsWith($"# {id}: {AllRules.Find(id).Title}\n", Page(id), StringComparison.Ordinal);

    [Theory, MemberData(nameof(Ids))]
    public void A_page_has_every_part(string id) =>
        Assert.Equal(Headings, Page(id).Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)));

    [Theory, MemberData(nameof(Ids))]
    public async Task What_a_page_calls_invalid_breaks_the_rule_alone(string id)
    {
        var reported = Related(id, await new Checked(Code(id, "## Invalid"), baseline: Baseline(id, "## Invalid")).AdviseAsync());

        Assert.Equal([id], reported.Select(d => d.Id));
    }

    [Theory, MemberData(nameof(Ids))]
    public async Task A_page_quotes_the_message(string id)
    {
        var reported = Assert.Single(Related(id, await new Checked(Code(id, "## Invalid"), baseline: Baseline(id, "## Invalid")).AdviseAsync()));

        var message = reported.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains($"{reported.Severity.ToString().ToLowerInvariant()} {id}: {message}", Page(id), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Ids))]
    public async Task What_a_page_calls_fixed_is_right(string id) => Assert.Empty(Related(id, await new Checked(Code(id, "## Fixed"), baseline: Baseline(id, "## Fixed")).AdviseAsync()));

    [Theory, MemberData(nameof(Ids))]
    public void What_a_page_calls_fixed_builds(string id) => Assert.Empty(new Checked(Code(id, "## Fixed")).AllCompilerErrors);

    [Fact]
    public void No_page_is_about_an_unknown_rule() =>
        Assert.Equal(
            AllRules.All.Select(r => r.Id),
            Directory.GetFiles(Folder, "*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Where(name => name != "README").Order(StringComparer.Ordinal));

    [Fact]
    public void The_table_of_rules_is_that_of_the_descriptors()
    {
        var rows = AllRules.All
            .Select(r => $"| [{r.Id}]({r.Id}.md) | {r.Title} | {r.DefaultSeverity.ToString().ToLowerInvariant()} | {r.Description} |");

        Assert.Equal(rows, Page("README").Split('\n').Where(line => line.StartsWith("| [", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_release_notes_list_the_rules()
    {
        var notes = Notes.SelectMany(notes => File.ReadAllLines(Repository.PathOf(notes)));
        var rows = AllRules.All.Append(LanguageFloor.Rule).Select(r => $"{r.Id} | {r.Category} | {r.DefaultSeverity} | {r.Title}");

        Assert.Equal(rows.Order(StringComparer.Ordinal), notes.Where(line => line.StartsWith("TIMBR", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    // The examples of the errors need not follow every suggestion; those of a suggestion are without others of its severity.
    private static IEnumerable<Diagnostic> Related(string id, IEnumerable<Diagnostic> reported) =>
        reported.Where(d => d.Severity >= AllRules.Find(id).DefaultSeverity);

    private static string Folder => Repository.PathOf("analyzers/Timbr.Typed.Analyzers/docs");

    private static string Page(string name) => File.ReadAllText(Path.Combine(Folder, name + ".md")).ReplaceLineEndings("\n");

    private static string Baseline(string id, string heading)
    {
        var section = Page(id).Split(heading + "\n")[1].Split("\n## ")[0].Split("```wire\n");
        return section.Length > 1 ? section[1].Split("```")[0] : "";
    }

    private static string Code(string id, string heading)
    {
        var section = Page(id).Split(heading + "\n")[1];
        return section.Split("```csharp\n")[1].Split("```")[0];
    }
}

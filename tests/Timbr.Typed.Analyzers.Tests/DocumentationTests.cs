using Timbr.Typed.Analyzers.Checking;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Analyzers;

public sealed class DocumentationTests
{
    private static readonly string[] Headings = ["## What", "## Why", "## Invalid", "## Fixed", "## Configure", "## Suppress"];

    public static TheoryData<string> Ids => [.. Rules.All.Select(rule => rule.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void A_rule_says_what_it_is_about(string id)
    {
        var rule = Rules.All.Single(r => r.Id == id);

        Assert.All([rule.Title.ToString(), rule.Description.ToString(), rule.Category], text => Assert.NotEmpty(text));
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_rule_links_to_its_page(string id) =>
        Assert.EndsWith($"/analyzers/Timbr.Typed.Analyzers/docs/{id}.md", Rules.All.Single(r => r.Id == id).HelpLinkUri, StringComparison.Ordinal);

    [Theory, MemberData(nameof(Ids))]
    public void A_page_starts_with_the_rules_title(string id) =>
        Assert.StartsWith($"# {id}: {Rules.All.Single(r => r.Id == id).Title}\n", Page(id), StringComparison.Ordinal);

    [Theory, MemberData(nameof(Ids))]
    public void A_page_has_every_part(string id) =>
        Assert.Equal(Headings, Page(id).Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)));

    [Theory, MemberData(nameof(Ids))]
    public async Task What_a_page_calls_invalid_has_the_error(string id)
    {
        var reported = await new Checked(Code(id, "## Invalid"), baseline: Baseline(id, "## Invalid")).AnalyzeAsync();

        Assert.Equal([id], reported.Select(d => d.Id));
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_page_quotes_the_message(string id)
    {
        var message = Assert.Single(new Checked(Code(id, "## Invalid"), baseline: Baseline(id, "## Invalid")).Generate()).GetMessage(System.Globalization.CultureInfo.InvariantCulture);

        Assert.Contains($"error {id}: {message}", Page(id), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Ids))]
    public async Task What_a_page_calls_fixed_is_right(string id) => Assert.Empty(await new Checked(Code(id, "## Fixed"), baseline: Baseline(id, "## Fixed")).AnalyzeAsync());

    [Theory, MemberData(nameof(Ids))]
    public void What_a_page_calls_fixed_builds(string id) => Assert.Empty(new Checked(Code(id, "## Fixed")).AllCompilerErrors);

    [Fact]
    public void No_page_is_about_an_unknown_rule() =>
        Assert.Equal(
            Rules.All.Select(r => r.Id).Order(StringComparer.Ordinal),
            Directory.GetFiles(Folder, "*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Where(name => name != "README").Order(StringComparer.Ordinal));

    [Fact]
    public void The_table_of_rules_is_that_of_the_descriptors()
    {
        var rows = Rules.All.OrderBy(r => r.Id, StringComparer.Ordinal)
            .Select(r => $"| [{r.Id}]({r.Id}.md) | {r.Title} | {r.DefaultSeverity.ToString().ToLowerInvariant()} | {r.Description} |");

        Assert.Equal(rows, Page("README").Split('\n').Where(line => line.StartsWith("| [", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_release_notes_list_the_rules()
    {
        var notes = File.ReadAllLines(Repository.PathOf("generators/Timbr.Typed.Generators/AnalyzerReleases.Shipped.md"))
            .Concat(File.ReadAllLines(Repository.PathOf("generators/Timbr.Typed.Generators/AnalyzerReleases.Unshipped.md")));
        var rows = Rules.All.Select(r => $"{r.Id} | {r.Category} | {r.DefaultSeverity} | {r.Title}");

        Assert.Equal(rows.Order(StringComparer.Ordinal), notes.Where(line => line.StartsWith("TIMBR", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

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

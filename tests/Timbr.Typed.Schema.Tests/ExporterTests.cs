using System.Text.Json;
using System.Text.Json.Schema;
using Timbr.Typed.Json.Parity;
using Timbr.Typed.Schema.Tests.Comparison;

namespace Timbr.Typed.Schema.Tests;

/// <summary>The schema of every type that is read, beside that of <c>JsonSchemaExporter</c>.</summary>
public sealed class ExporterTests
{
    // A parameter whose default is that of a struct.
    private const string NotExported = "Constructors.Defaults";

    public static TheoryData<string> Names => [.. Compared.Select(entry => entry.Name)];

    public static TheoryData<string> Exceptions => [.. Rules.All.Select(rule => rule.Why)];

    private static IEnumerable<Entry> Compared => Registry.Entries.Where(entry => entry.IsRead && entry.Name != NotExported);

    [Fact]
    public void The_framework_fails_at_the_one_that_is_not_compared() => Assert.Throws<JsonException>(() => Of(Registry.Find(NotExported)));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_schema_says_what_the_framework_says_but_for_what_is_meant(string name)
    {
        var entry = Registry.Find(name);
        var unmeant = Of(entry).Where(difference => !Rules.All.Any(rule => rule.Allows(difference, entry))).ToList();

        Assert.Empty(unmeant);
    }

    [Theory]
    [MemberData(nameof(Exceptions))]
    public void Every_exception_is_needed(string why)
    {
        var rule = Rules.All.Single(rule => rule.Why == why);

        Assert.Contains(Compared, entry => Of(entry).Any(difference => rule.Allows(difference, entry)));
    }

    private static List<Difference> Of(Entry entry)
    {
        var theirs = JsonSerializer.SerializeToElement(JsonSerializerOptions.Default.GetJsonSchemaAsNode(entry.Type));
        return [.. Differences.Of(SchemaNode.Place(Catalogue.SchemaOf(entry).Root, 0), new SchemaNode(theirs, theirs))];
    }
}

using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Timbr.Typed.Json;

namespace Timbr.Typed.Tests.Json;

public sealed partial class JsonInputPathsTests
{
    private const string Text = """
        {"Name":"a","Magnitude":4.5,"Count":3,"odd name":true,
         "Inner":{"Name":"b","Items":[],"Counts":{"x":1,"y z":2}},
         "Items":[null,{"Name":"c","Magnitude":-1e3},{"Items":[{"Count":7}]}],
         "Table":[[1,2],[],null,[3]],
         "Counts":{"p":1,"q":2}}
        """;

    [Theory]
    [InlineData("""{"Magnitude":"high"}""", "$.Magnitude")]
    [InlineData("""{"Name":1}""", "$.Name")]
    [InlineData("""{"Inner":{"Count":1.5}}""", "$.Inner.Count")]
    [InlineData("""{"Inner":[]}""", "$.Inner")]
    [InlineData("""{"Items":[null,{},{"Name":true}]}""", "$.Items[2].Name")]
    [InlineData("""{"Items":{}}""", "$.Items")]
    [InlineData("""{"Items":[null,"x"]}""", "$.Items[1]")]
    [InlineData("""{"Table":[[1],[2,3,null]]}""", "$.Table[1][2]")]
    [InlineData("""{"Counts":{"a":1,"b":"2"}}""", "$.Counts.b")]
    [InlineData("""{"Counts":{"a.b":"2"}}""", "$.Counts['a.b']")]
    [InlineData("""{"odd name":1}""", "$['odd name']")]
    [InlineData("""{"odd\u0020name":1}""", "$['odd name']")]
    [InlineData("""{"Name":"a" "Count":1}""", "$")]
    [InlineData("""{"Name":x}""", "$.Name")]
    [InlineData("""{"Name" 1}""", "$")]
    [InlineData("""{"Items":[{}, {"Name":"a",}]}""", "$.Items[1]")]
    [InlineData("""{"Table":[[1,2 3]]}""", "$.Table[0][2]")]
    [InlineData("""{"Table":[[1,2""", "$.Table[0][1]")]
    [InlineData("""{"Table":[[1,2 """, "$.Table[0][2]")]
    [InlineData("""{"Table":[""", "$.Table[0]")]
    [InlineData("""{"Inner":{}""", "$")]
    [InlineData("""{"Name":"\ud800"}""", "$.Name")]
    [InlineData("""{"\ud800":1}""", "$")]
    [InlineData("""{"Name\ud800":{}}""", "$")]
    [InlineData("""{"Inner":{"\udc00\ud800":1}}""", "$.Inner")]
    [InlineData("""[]""", "$")]
    [InlineData("", "$")]
    [InlineData("{} {}", "$")]
    [InlineData("{\n\"Name\":\n\n 1}", "$.Name")]
    public void The_path_and_position_are_those_of_the_framework(string json, string path)
    {
        var error = Fails(json);
        Assert.Equal(path, error.Path);
        AgreesWithTheFramework(Encoding.UTF8.GetBytes(json));
    }

    [Theory]
    [InlineData("{\"\xE9\":[")]
    [InlineData("{\"\xE9\\u0041\":[")]
    [InlineData("{\"\\n\xE9\\\"\":{\"\":")]
    public void A_name_that_is_no_utf_8_is_shown_with_what_replaces_it(string json) => AgreesWithTheFramework(Encoding.Latin1.GetBytes(json));

    [Fact]
    public void Text_changed_anywhere_is_refused_at_the_same_place()
    {
        var random = new Random(12);
        var text = Encoding.UTF8.GetBytes(Text);
        AgreesWithTheFramework(text);
        for (var i = 0; i < 10_000; i++)
        {
            AgreesWithTheFramework(JsonInputPrimitivesTests.Mutate(text, random));
        }
    }

    [Fact]
    public void Text_cut_anywhere_is_refused_at_the_same_place()
    {
        var text = Encoding.UTF8.GetBytes(Text);
        for (var length = 0; length < text.Length; length++)
        {
            AgreesWithTheFramework(text[..length]);
        }
    }

    [Theory]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    public void Nesting_is_taken_as_deep_as_by_the_framework(int depth)
    {
        AgreesWithTheFramework(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"Inner\":", depth - 1)) + "{}" + new string('}', depth - 1)));
        AgreesWithTheFramework(Encoding.UTF8.GetBytes("{\"unknown\":" + new string('[', depth - 1) + new string(']', depth - 1) + "}"));
    }

    [Fact]
    public void The_path_goes_into_members_that_are_skipped() =>
        Assert.Equal("$.unknown[1].x", Fails("""{"unknown":[1,{"x":tru}]}""").Path);

    [Fact]
    public void The_position_leads_to_the_line_and_the_byte_in_it()
    {
        var text = Encoding.UTF8.GetBytes(Text);
        for (var length = 0; length < text.Length; length++)
        {
            var error = Assert.Throws<JsonFormatException>(() => JsonInput.Read<Node?>(text.AsSpan(0, length), "Node", Node.Read));
            var before = Encoding.UTF8.GetString(text.AsSpan(0, (int)error.BytePosition)).Split('\n');
            Assert.Equal((before.Length - 1, before[^1].Length), (error.LineNumber, error.BytePositionInLine));
        }
    }

    private static JsonFormatException Fails(string json) =>
        Assert.Throws<JsonFormatException>(() => JsonInput.Read<Node?>(Encoding.UTF8.GetBytes(json), "Node", Node.Read));

    private static void AgreesWithTheFramework(byte[] json)
    {
        var expected = Outcome(() => JsonSerializer.Deserialize<Node>(json));
        var actual = Outcome(() => JsonInput.Read<Node?>(json, "Node", Node.Read));
        Assert.True(expected == actual || IsBetweenKeys(expected, actual), $"{Encoding.UTF8.GetString(json)}: expected {expected}, but it was {actual}");
    }

    // Behind the value of a dictionary's key the framework still names that key.
    private static bool IsBetweenKeys(string expected, string actual)
    {
        var (path, place) = (actual[..actual.LastIndexOf(" at ", StringComparison.Ordinal)], actual[actual.LastIndexOf(" at ", StringComparison.Ordinal)..]);
        return path.EndsWith(".Counts", StringComparison.Ordinal) && expected.StartsWith(path, StringComparison.Ordinal) && expected.EndsWith(place, StringComparison.Ordinal);
    }

    private static string Outcome(Func<Node?> read)
    {
        try
        {
            return JsonSerializer.Serialize(read()) + " at the end";
        }
        catch (JsonException e)
        {
            return $"{Known(e.Path!)} at {e.LineNumber}:{e.BytePositionInLine}";
        }
        catch (JsonFormatException e)
        {
            return $"{Known(e.Path)} at {e.LineNumber}:{e.BytePositionInLine}";
        }
    }

    // Below a member that the type does not have the framework knows no path.
    private static string Known(string path) => KnownPath().Match(path).Value;

    [GeneratedRegex(@"^\$(\.(Name|Magnitude|Count|Inner|Items|Table)(?=[.\[]|$)|\[\d+\]|\['odd name'\]|\.Counts(\.\w*|\['.*'\])?)*", RegexOptions.Singleline)]
    private static partial Regex KnownPath();
}

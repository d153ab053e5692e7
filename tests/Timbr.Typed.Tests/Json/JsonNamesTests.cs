using System.Text;
using System.Text.Json;
using Timbr.Typed.Json;

namespace Timbr.Typed.Tests.Json;

public sealed class JsonNamesTests
{
    private static readonly string[] s_names =
    [
        "Id", "id", "ID", "I", "", "Time", "Tame", "Tile", "Longitude", "Latitude", "Altitude", "x1234567", "y1234567", "Äquator", "odd name", "a\"b", "😀", "a\\u0062", "\\", "VeryLongNameNumber1", "VeryLongNameNumber2", "XeryLongNameNumber2",
        "ab", "ba", "abc", "cba", "abca", "acba", "abcdefg", "abddefg", "<>",
    ];

    private static readonly JsonNames s_table = new(s_names);

    public static TheoryData<string> Names { get; } = new(s_names);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_is_found_wherever_it_was_expected(string name)
    {
        var place = Array.IndexOf(s_names, name);
        for (var expected = -1; expected <= s_names.Length; expected++)
        {
            Assert.Equal(place, Find($"\"{JsonEncodedText.Encode(name, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"", expected));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_escaped_name_is_found(string name) =>
        Assert.Equal(Array.IndexOf(s_names, name), Find($"\"{string.Concat(name.Select(c => $"\\u{(int)c:x4}"))}\"", 0));

    [Theory]
    [InlineData("Longitud")]
    [InlineData("Longitude ")]
    [InlineData("longitude")]
    [InlineData("tIME")]
    [InlineData("VeryLongNameNumber3")]
    [InlineData("WeryLongNameNumber2")]
    [InlineData("aca")]
    [InlineData("Äquatos")]
    public void Another_name_is_not_found(string name) => Assert.Equal(-1, Find($"\"{name}\"", 8));

    [Fact]
    public void What_looks_like_an_escaped_text_is_not_the_name_that_is_its_source() => Assert.Equal(s_names.IndexOf("ab"), Find("\"a\\u0062\"", s_names.IndexOf("a\\u0062")));

    [Fact]
    public void Where_there_are_no_names_none_is_found() => Assert.Equal(-1, FindIn(new JsonNames(), "\"a\"", 0));

    [Fact]
    public void Behind_the_name_found_the_next_is_expected()
    {
        var next = 0;
        var reader = new Utf8JsonReader("""{"Time":1}"""u8);
        reader.Read();
        reader.Read();
        s_table.Find(ref reader, ref next);
        Assert.Equal(s_names.IndexOf("Time") + 1, next);
    }

    [Fact]
    public void A_name_that_is_not_found_changes_nothing_of_what_is_expected()
    {
        var next = 3;
        var reader = new Utf8JsonReader("""{"Tome":1}"""u8);
        reader.Read();
        reader.Read();
        s_table.Find(ref reader, ref next);
        Assert.Equal(3, next);
    }

    private static int Find(string name, int expected) => FindIn(s_table, name, expected);

    private static int FindIn(JsonNames names, string name, int expected)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes($"{{{name}:1}}"));
        reader.Read();
        reader.Read();
        return names.Find(ref reader, ref expected);
    }
}

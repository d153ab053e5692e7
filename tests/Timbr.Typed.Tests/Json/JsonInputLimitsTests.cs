using System.Text;
using System.Text.Json;
using Timbr.Typed.Json;

namespace Timbr.Typed.Tests.Json;

public sealed class JsonInputLimitsTests
{
    private static readonly string s_deep = string.Concat(Enumerable.Repeat("{\"Inner\":", 99)) + "{}" + new string('}', 99);

    [Theory]
    [InlineData(1, "{}", "{\"Inner\":{}}")]
    [InlineData(2, "{\"Inner\":{}}", "{\"Inner\":{\"Inner\":{}}}")]
    [InlineData(3, "{\"Inner\":{\"Items\":[]}}", "{\"Inner\":{\"Items\":[{}]}}")]
    public void Values_are_taken_down_to_the_depth_allowed(int depth, string deepest, string deeper)
    {
        Assert.NotNull(Read(deepest, depth));
        Assert.Throws<JsonFormatException>(() => Read(deeper, depth));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(64)]
    [InlineData(99)]
    public void What_is_too_deep_is_refused_where_the_framework_refuses_it(int depth)
    {
        var options = new JsonSerializerOptions { MaxDepth = depth };
        var expected = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Node>(s_deep, options));
        var actual = Assert.Throws<JsonFormatException>(() => Read(s_deep, depth));
        Assert.Equal((expected.Path, expected.LineNumber, expected.BytePositionInLine), (actual.Path, actual.LineNumber, actual.BytePositionInLine));
    }

    [Fact]
    public void A_higher_limit_takes_what_the_usual_one_refuses()
    {
        Assert.Throws<JsonFormatException>(() => Read(s_deep, 64));
        Assert.NotNull(Read(s_deep, 100));
    }

    [Fact]
    public void The_limit_of_depth_is_named_with_the_way_to_raise_it() =>
        Assert.Equal(
            "not a Node: $.Items: nested more than 1 deep, which is MaxJsonDepth; [Pipeline(MaxJsonDepth = ...)] raises it (byte 10)",
            Assert.Throws<JsonFormatException>(static () => Read("{\"Items\":[]}", 1)).Message);

    [Theory]
    [InlineData("{\"Items\" []}")]
    [InlineData("{\"Count\":1 []}")]
    [InlineData("{[]}")]
    public void A_bracket_out_of_place_is_no_matter_of_depth(string json) =>
        Assert.DoesNotContain("MaxJsonDepth", Assert.Throws<JsonFormatException>(() => Read(json, 1)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_text_as_long_as_allowed_is_taken() => Assert.NotNull(Read("{\"Count\":1}", maxBytes: 11));

    [Fact]
    public void A_longer_text_is_refused_where_it_exceeds_the_limit()
    {
        var error = Assert.Throws<JsonFormatException>(static () => Read("{\n\"Count\":11}", maxBytes: 11));
        Assert.Equal("not a Node: $: the text has 13 bytes, and MaxJsonBytes is 11; [Pipeline(MaxJsonBytes = ...)] raises it (line 2, byte 10)", error.Message);
        Assert.Equal(11, error.BytePosition);
    }

    [Fact]
    public void A_depth_below_one_is_no_limit() => Assert.Throws<ArgumentOutOfRangeException>(static () => Read("1", 0));

    private static Node? Read(string json, int maxDepth = 64, int maxBytes = int.MaxValue) =>
        JsonInput.Read<Node?>(Encoding.UTF8.GetBytes(json), "Node", Node.Read, maxDepth, maxBytes);
}

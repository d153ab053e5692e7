using System.Text;
using System.Text.Json;
using Timbr.Typed.Json;

namespace Timbr.Typed.Tests.Pipelines;

public sealed class JsonContextTests
{
    [Theory]
    [InlineData("<b>", "\"\\u003Cb\\u003E\"")]
    [InlineData(2.5, "2.5")]
    [InlineData(null, "null")]
    [InlineData(new[] { 1, 2 }, "[1,2]")]
    public void A_context_writes_what_generated_code_does_not_cover(object? payload, string json)
    {
        var evaluation = Attachments.Evaluate(new Attachment("a", payload));

        Assert.Equal($$"""[{"Name":"a","Payload":{{json}}},{{json}},{"a":{{(payload is null ? "true" : "false")}}},{{(payload is null ? 10 : 11)}}]""", Attachments.ToJson(evaluation));
    }

    [Fact]
    public void A_value_that_it_cannot_write_leaves_the_others_alone()
    {
        var evaluation = Attachments.Evaluate(new Attachment("a", double.NaN));

        using var json = JsonDocument.Parse(Attachments.ToJson(evaluation));

        Assert.Equal(
            ["_exception", "_exception", "a"],
            json.RootElement.EnumerateArray().Take(3).Select(value => value.EnumerateObject().First().Name));
    }

    [Fact]
    public void After_a_failure_the_next_value_is_written_as_ever()
    {
        var buffer = new JsonBuffer();
        Attachments.WriteJson(buffer, Attachments.Evaluate(new Attachment("a", new[] { new object(), double.NaN })));
        buffer.Clear();
        Attachments.WriteJson(buffer, Attachments.Evaluate(new Attachment("a", 1.5)));

        Assert.Equal("""[{"Name":"a","Payload":1.5},1.5,{"a":false},11]""", Encoding.UTF8.GetString(buffer.Written));
    }

    [Fact]
    public void A_context_reads_what_generated_code_does_not_cover()
    {
        var attachment = Attachments.ReadInput("""{"Payload":{"x":[1]},"Name":"a"}"""u8);

        Assert.Equal("""{"x":[1]}""", Assert.IsType<JsonElement>(attachment.Payload).GetRawText());
        Assert.Equal("a", attachment.Name);
    }

    [Fact]
    public void A_text_that_it_refuses_is_refused_in_its_place()
    {
        var error = Assert.Throws<JsonFormatException>(() => Attachments.ReadInput("""{"Name":"a","Payload":{"x":[1,]}}"""u8));

        Assert.Equal("$.Payload", error.Path);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("{\"a\":")]
    [InlineData("1,2")]
    [InlineData("1 2")]
    [InlineData("1]")]
    [InlineData("/* c */1")]
    [InlineData("\"a\":1")]
    public void What_a_converter_wrote_that_is_not_one_value_leaves_an_exception_in_its_place(string written)
    {
        using var json = JsonDocument.Parse(Drafts.ToJson(Drafts.Evaluate(written)));

        Assert.Equal((written, "System.Text.Json.JsonException", "System.Text.Json.JsonException"), (json.RootElement[0].GetString(), ClassOf(json.RootElement[1]), ClassOf(json.RootElement[2])));
    }

    [Theory]
    [InlineData("1")]
    [InlineData(" {\"a\" : [1, 1e400]} ")]
    public void One_value_that_a_converter_wrote_stands_as_it_is(string written) =>
        Assert.EndsWith($$""",{{written}},{"a":{{written}},"b":{{written}}}]""", Drafts.ToJson(Drafts.Evaluate(written)), StringComparison.Ordinal);

    [Fact]
    public void A_value_of_a_converter_may_be_nested_as_deep_as_it_likes()
    {
        var deep = new string('[', 1500) + new string(']', 1500);

        Assert.Contains($",{deep},", Drafts.ToJson(Drafts.Evaluate(deep)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_exception_says_what_the_converter_must_do()
    {
        using var json = JsonDocument.Parse(Drafts.ToJson(Drafts.Evaluate("")));

        Assert.Equal(
            "What the JsonContext wrote for a Draft is not one JSON value. A converter must write one, no more and no less.",
            json.RootElement[1].GetProperty("_exception").GetProperty("exc_value").GetString());
    }

    private static string? ClassOf(JsonElement value) => value.GetProperty("_exception").GetProperty("exc_class").GetString();
}

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
}

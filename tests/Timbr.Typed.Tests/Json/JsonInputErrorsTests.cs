using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Timbr.Typed.Json;

namespace Timbr.Typed.Tests.Json;

public sealed partial class JsonInputErrorsTests
{
    [Fact]
    public void The_message_says_what_was_expected_and_what_was_found_where() =>
        Assert.Equal(
            """not a Quake: $.Magnitude: expected a number, found "high" (byte 40)""",
            Fails("""{"Name":"uw61345682","Magnitude":"high"}""").Message);

    [Fact]
    public void On_a_later_line_the_message_counts_lines_and_bytes_from_one() =>
        Assert.Equal(
            """not a Quake: $.Magnitude: expected a number, found "high" (line 3, byte 21)""",
            Fails("{\n \"Name\":\"a\",\n \"Magnitude\": \"high\"}").Message);

    [Fact]
    public void The_error_counts_lines_and_bytes_from_zero()
    {
        var error = Fails("{\n \"Name\":\"a\",\n \"Magnitude\": \"high\"}");
        Assert.Equal(new JsonPlace(35, 2, 20), error.Place);
    }

    [Theory]
    [InlineData("""{"Magnitude":{}}""", "found an object")]
    [InlineData("""{"Magnitude":[]}""", "found an array")]
    [InlineData("""{"Magnitude":null}""", "found null")]
    [InlineData("""{"Magnitude":false}""", "found false")]
    [InlineData("""{"Count":1.5}""", "found 1.5")]
    [InlineData("""{"Magnitude":"01234567890123456789012345678901234567890123456789"}""", "found \"012345678901234567890123456789012345678…\"")]
    [InlineData("""{"Magnitude":"é\n"}""", "found \"é\\n\"")]
    public void The_value_found_is_shown(string json, string found) => Assert.Contains(found, Fails(json).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("{}\n1")]
    [InlineData("{\"Name\":x}")]
    [InlineData("")]
    public void Malformed_text_keeps_the_cause_and_not_its_place(string json)
    {
        var error = Fails(json);
        Assert.IsAssignableFrom<JsonException>(error.InnerException);
        Assert.DoesNotContain("LineNumber", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mismatch_has_no_further_cause() => Assert.Null(Fails("1").InnerException);

    [Fact]
    public void An_exception_of_the_type_read_is_the_cause()
    {
        var thrown = new ArgumentException("no such place");
        var error = Assert.Throws<JsonFormatException>(() => JsonInput.Read<int>("[1,2]"u8, "Quake", (ref Utf8JsonReader reader) =>
        {
            reader.Read();
            reader.Read();
            throw thrown;
        }));
        Assert.Same(thrown, error.InnerException);
        Assert.Equal("not a Quake: $[1]: ArgumentException: no such place (byte 5)", error.Message);
    }

    [Fact]
    public void Missing_members_are_named_at_the_object_that_lacks_them()
    {
        var error = Assert.Throws<JsonFormatException>(static () => JsonInput.Read<int>("[{}]"u8, "Quake", static (ref Utf8JsonReader reader) =>
        {
            reader.Read();
            JsonInput.ExpectObject(ref reader, "Quake");
            Assert.False(JsonInput.NextProperty(ref reader));
            throw JsonInput.Missing(ref reader, "Quake", "Id, Time");
        }));
        Assert.Equal("not a Quake: $[0]: a Quake needs Id, Time, which did not come (byte 4)", error.Message);
    }

    [Fact]
    public void The_place_within_a_delegated_value_is_kept()
    {
        var error = Assert.Throws<JsonFormatException>(static () => JsonInput.Read("[\n {\"Id\":\"a\",\n  \"Depth\":\"b\"}]"u8, "Quakes", static (ref Utf8JsonReader reader) =>
        {
            reader.Read();
            return JsonSerializer.Deserialize(ref reader, DelegatedContext.Default.Delegated);
        }));
        Assert.Equal("$[0].Depth", error.Path);
        Assert.Equal(new JsonPlace(27, 2, 13), error.Place);
    }

    [Fact]
    public void The_error_tells_type_path_and_position_apart()
    {
        var error = Fails("""{"Count":true}""");
        Assert.Equal(("Quake", "$.Count", 13L), (error.TargetType, error.Path, error.BytePosition));
    }

    [Fact]
    public void A_reader_that_stops_too_early_is_found_out() =>
        Assert.Throws<JsonFormatException>(static () => JsonInput.Read("[1]"u8, "Quake", static (ref Utf8JsonReader _) => 0));

    [Fact]
    public void Reading_allocates_only_what_it_returns()
    {
        static int ReadNumbers(ref Utf8JsonReader reader)
        {
            var sum = 0;
            JsonInput.ExpectArray(ref reader, "int[]");
            while (JsonInput.NextElement(ref reader))
            {
                sum += JsonInput.ReadInt32(ref reader);
            }

            return sum;
        }

        JsonValueReader<int> read = ReadNumbers;
        static void ReadOften(JsonValueReader<int> read, int times)
        {
            for (var i = 0; i < times; i++)
            {
                JsonInput.Read("[1, 2, 3]"u8, "int[]", read);
            }
        }

        ReadOften(read, 100);
        Assert.Equal(0, Allocation.Least(() => ReadOften(read, 100_000)));
    }

    private static JsonFormatException Fails(string json) =>
        Assert.Throws<JsonFormatException>(() => JsonInput.Read<Node?>(Encoding.UTF8.GetBytes(json), "Quake", Node.Read));

    internal sealed record Delegated(string Id, double Depth);

    [JsonSerializable(typeof(Delegated))]
    internal sealed partial class DelegatedContext : JsonSerializerContext;
}

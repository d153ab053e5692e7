using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Timbr.Typed.Tests.Pipelines.Fluent;

public sealed class FluentJsonTests
{
    [Fact]
    public void Without_a_context_reflection_finds_the_types()
    {
        var pipeline = Pipeline.For<Wave>().Slot(wave => new { wave.Name, Half = wave.Height / 2 }).Slot((half, _) => half.Half > 1).Build();

        var json = pipeline.ToJson(pipeline.Evaluate(new Wave("a", 3, [1])));

        Assert.Equal("""[{"Name":"a","Height":3,"Marks":[1]},{"Name":"a","Half":1.5},true]""", json);
        Assert.Equal(1.5, pipeline.ReadJson(Encoding.UTF8.GetBytes(json)).Slot0.Half);
    }

    [Fact]
    public void The_options_of_a_context_hold()
    {
        var context = new WaveJson(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase });
        var pipeline = Pipeline.For<Wave>().Slot(wave => wave.Marks.Length).Build(context);

        Assert.Equal("""[{"name":"a","height":3,"marks":[1]},1]""", pipeline.ToJson(pipeline.Evaluate(new Wave("a", 3, [1]))));
    }

    [Fact]
    public void A_type_that_the_context_does_not_declare_is_named_with_what_to_add()
    {
        var error = Assert.Throws<NotSupportedException>(() => Pipeline.For<int>().Slot(x => x).Slot(x => new Uri[x]).Named("Links").Build(WaveJson.Default));

        Assert.Equal("WaveJson does not know Uri[], the type of slot 1 'Links'. Declare it in the context: [JsonSerializable(typeof(Uri[]))].", error.Message);
    }

    [Fact]
    public void A_message_type_that_the_context_does_not_declare_is_named() =>
        Assert.StartsWith("WaveJson does not know Uri, the type of the message.", Assert.Throws<NotSupportedException>(() => Pipeline.For<Uri>().Slot(x => 1).Build(WaveJson.Default)).Message, StringComparison.Ordinal);

    [Fact]
    public void Plain_values_need_no_declaration()
    {
        var pipeline = Pipeline.For<DateTimeOffset>()
            .Slot(() => true).Slot(() => 'c').Slot(() => 1.5m).Slot(() => 2.5f).Slot(() => TimeSpan.FromSeconds(1)).Slot(() => Guid.Empty).Slot(() => (byte)3).Slot(() => "<")
            .Build(WaveJson.Default);

        Assert.Equal(
            """["2026-01-02T03:04:05+00:00",true,"c",1.5,2.5,"00:00:01","00000000-0000-0000-0000-000000000000",3,"\u003C"]""",
            pipeline.ToJson(pipeline.Evaluate(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero))));
    }

    [Fact]
    public void A_value_that_json_cannot_say_leaves_the_others_alone()
    {
        var pipeline = Pipeline.For<float>("Numbers").Slot(x => 1 / x).Slot(() => 2).Build(WaveJson.Default);

        var json = pipeline.ToJson(pipeline.Evaluate(0));

        Assert.StartsWith("""[0,{"_exception":{"exc_class":"System.ArgumentException","exc_value":"Infinity cannot be written as JSON""", json, StringComparison.Ordinal);
        Assert.EndsWith(""","task":"Slot0"}},2]""", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_writer_of_bytes_is_written_to()
    {
        var pipeline = Pipeline.For<int>().Slot(x => x + 1).Build(WaveJson.Default);
        var output = new ArrayBufferWriter<byte>();

        pipeline.WriteJson(output, pipeline.Evaluate(1));

        Assert.Equal("[1,2]", Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void A_message_is_read_alone()
    {
        var pipeline = Pipeline.For<Wave>().Slot(wave => wave.Height).Build(WaveJson.Default);

        Assert.Equal(("a", 3d), (pipeline.ReadInput("""{"Name":"a","Height":3}"""u8).Name, pipeline.ReadInput("""{"Name":"a","Height":3}"""u8).Height));
        Assert.Equal("not a Wave: $.Height: ", Assert.Throws<JsonFormatException>(() => pipeline.ReadInput("""{"Height":"x"}"""u8)).Message[..22]);
    }

    [Theory]
    [InlineData("{}", "$: expected an array (the evaluation of Lengths), found an object (byte 2)")]
    [InlineData("""["a"]""", "$: the array ends after 1 of 3 values (byte 6)")]
    [InlineData("""["a",1,null,2]""", "$[3]: the array goes on behind slot 1, the last of Lengths (byte 14)")]
    [InlineData("""["a",1,2]""", "$[2]: expected null, found 2 (byte 9)")]
    public void What_is_no_such_array_is_refused(string json, string problem)
    {
        var pipeline = Pipeline.For<string>("Lengths").Slot(text => text.Length).Slot(_ => default(None)).Build(WaveJson.Default);

        Assert.Equal("not a Lengths.Evaluation: " + problem, Assert.Throws<JsonFormatException>(() => pipeline.ReadJson(Encoding.UTF8.GetBytes(json))).Message);
    }

    [Fact]
    public void A_value_of_another_type_is_refused_in_its_place()
    {
        var pipeline = Pipeline.For<string>().Slot(text => text.Length).Build(WaveJson.Default);

        Assert.Equal("$[1]", Assert.Throws<JsonFormatException>(() => pipeline.ReadJson("""["a",null]"""u8)).Path);
    }

    [Fact]
    public void A_type_alone_cannot_read()
    {
        var error = Assert.Throws<NotSupportedException>(static () => Read<Evaluation<int, double>>());

        Assert.Equal("The type of an evaluation of int with 1 slots does not tell how its values are read. Call ReadJson of the pipeline that was built.", error.Message);

        static TEvaluation Read<TEvaluation>()
            where TEvaluation : struct, IEvaluation<int, TEvaluation> => TEvaluation.ReadJson("[1,2]"u8);
    }

    [Fact]
    public void A_type_alone_tells_types_and_length()
    {
        var (graph, schema) = Told<Evaluation<int, double, string>>();

        Assert.Equal(("Pipeline", "int", "Slot0 double, Slot1 string"), (graph.Name, graph.InputType, string.Join(", ", graph.Slots.Select(static slot => $"{slot.Name} {slot.Type}"))));
        Assert.Contains("\"minItems\":3,\"maxItems\":3", schema, StringComparison.Ordinal);

        static (PipelineGraph, string) Told<TEvaluation>()
            where TEvaluation : struct, IEvaluation<int, TEvaluation> => (TEvaluation.Graph, TEvaluation.JsonSchema);
    }

    [Fact]
    public void What_no_pipeline_has_made_is_not_written()
    {
        var pipeline = Pipeline.For<int>().Slot(x => x + 1).Build(WaveJson.Default);

        Assert.Throws<InvalidOperationException>(() => pipeline.ToJson(default));
    }
}

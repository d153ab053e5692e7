using System.Text;
using Timbr.Typed.Json.Parity;
using Timbr.Typed.Json.Parity.Comparison;
using Timbr.Typed.Json.Parity.Evaluations;
using Timbr.Typed.Json.Parity.Mutations;

namespace Timbr.Typed.Json.Tests;

public sealed class EvaluationTests
{
    private const int TextsOfEach = 100;
    private const int TextsOfPipeline = 20_000;

    public static TheoryData<string> Entries => Names.Read;

    public static TheoryData<string> Many => [.. Pipelines.All.Select(entry => entry.Name)];

    [Theory]
    [MemberData(nameof(Entries))]
    public void A_value_that_the_framework_wrote_is_read_out_of_an_evaluation(string name)
    {
        var entry = Registry.Find(name);
        foreach (var (seed, text) in Texts.Of(entry, Names.Seed(name)).Take(TextsOfEach))
        {
            Check(EvaluationParity.Difference(entry, Enveloped(text)), seed);
        }
    }

    [Theory]
    [MemberData(nameof(Entries))]
    public void Changed_evaluations_are_accepted_or_refused_by_their_values(string name)
    {
        var entry = Registry.Find(name);
        foreach (var (seed, text) in Texts.Of(entry, Names.Seed(name)).Take(TextsOfEach))
        {
            Check(EvaluationParity.Difference(entry, new Mutator(seed).Next(Enveloped(text))), seed);
        }
    }

    [Theory]
    [MemberData(nameof(Many))]
    public void Changed_evaluations_of_many_slots_are_refused_or_written_as_they_were_read(string name)
    {
        var pipeline = Pipelines.Find(name);
        for (var seed = 0; seed < TextsOfPipeline; seed++)
        {
            Check(pipeline.Difference(new Mutator(seed).Next(pipeline.Write(new Random(seed)))), seed);
        }
    }

    [Theory]
    [InlineData("Divisions", """[0,{"_exception":{"exc_class":"UpstreamError","exc_value":"a","task":"b"}},"a","aa",1,0.5,1]""")]
    [InlineData("Divisions", """[1,1200,"whole",null,null,null,null]""")]
    [InlineData("Divisions", """[1,1200,null,null,null,null,null]""")]
    [InlineData("Divisions", """[1,{"_exception":{"exc_class":"a","exc_value":"b"}},"whole",null,null,null,null]""")]
    [InlineData("Divisions", """[1,{"_exception":{"exc_class":"\ud800","exc_value":"b","task":"c"}},"whole",null,null,null,null]""")]
    [InlineData("Divisions", """[1,{"_exception":{"exc_class":1""")]
    [InlineData("Receipts", """[1,{"Number":1},1]""")]
    [InlineData("Receipts", """[1,null,{"_exception":{"exc_class":"UpstreamError","exc_value":"b","task":"c"}}]""")]
    [InlineData("Journeys", """[{"Legs":[1e400],"Start":"0001-01-01T00:00:00+00:00"},0,null,0,"a",null,{},[],null]""")]
    [InlineData("Journeys", """[null,null,null,null,null,null,null,null,null]""")]
    [InlineData("Journeys", """[{"Start":"0001-01-01T00:00:00+00:00"},0,null,0,"a",{"kind <&>":"cat <&>","$values":[]},{},[],null]""")]
    public void Odd_evaluations_of_many_slots_are_refused_or_written_as_they_were_read(string name, string text) =>
        Assert.Null(Pipelines.Find(name).Difference(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("""[{"\udf00aaaaaaaaaa":1},0]""")]
    [InlineData("""[{"_exception\ud800":{}},0]""")]
    [InlineData("""[{"_exception":{"exc_class":"\ud800","exc_value":"a","task":"b"}},0]""")]
    [InlineData("""[{"_exception":{"exc_class":"a","exc_value":"a","task":"b"}},0]""")]
    [InlineData("""[{"_exception":{"exc_class\ud800":"a"}},0]""")]
    public void Any_JSON_that_is_no_fault_is_a_value(string text) =>
        Assert.Null(EvaluationParity.Difference(Registry.Find("JsonElement"), Encoding.UTF8.GetBytes(text)));

    private static byte[] Enveloped(byte[] text) => [.. "["u8, .. text, .. ",0]"u8];

    private static void Check(string? difference, int seed) => Assert.True(difference is null, $"Seed {seed}: {difference}");
}

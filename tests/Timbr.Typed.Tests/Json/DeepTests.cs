using System.Text;
using System.Text.Json;

namespace Timbr.Typed.Tests.Json;

public sealed class DeepTests
{
    private static readonly JsonSerializerOptions s_deeper = new() { MaxDepth = 100 };

    [Fact]
    public void Values_are_written_and_refused_as_the_framework_does_around_the_greatest_depth()
    {
        var random = new Random(30);
        var written = 0;
        var refused = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var deep = Deep.Create(random, random.Next(60, 68))!;
            var expected = Framework(deep, 64);
            var actual = Written(DeepPipeline.ToJson(DeepPipeline.Evaluate(deep)));
            Assert.True(expected == actual, $"expected {expected ?? "refused"}, but it was {actual ?? "refused"}");
            _ = actual is null ? refused++ : written++;
        }

        Assert.True(written > 1000 && refused > 1000, $"{written} written, {refused} refused: the values are not around the limit");
    }

    [Fact]
    public void A_raised_limit_holds_for_writing()
    {
        var random = new Random(31);
        for (var i = 0; i < 5_000; i++)
        {
            var deep = Deep.Create(random, random.Next(90, 104))!;
            Assert.Equal(Framework(deep, 100), Written(DeeperPipeline.ToJson(DeeperPipeline.Evaluate(deep))));
        }
    }

    [Fact]
    public void A_raised_limit_is_not_handed_on()
    {
        var deep = Deep.Create(new Random(32), 80)!;
        Assert.NotNull(Written(DeeperPipeline.ToJson(DeeperPipeline.Evaluate(deep))));
        Assert.Null(Written(DeepPipeline.ToJson(DeepPipeline.Evaluate(deep))));
    }

    [Fact]
    public void A_raised_limit_holds_for_texts_that_slots_take()
    {
        var deep = Deep.Create(new Random(32), 80)!;
        Assert.Equal(JsonSerializer.Serialize(deep, s_deeper).Length, DeeperPipeline.Evaluate(deep).Length);
    }

    [Fact]
    public void The_limits_of_a_pipeline_hold_for_reading()
    {
        Assert.NotNull(DeeperPipeline.ReadInput(Nested(100)));
        Assert.Contains("MaxJsonDepth", Assert.Throws<JsonFormatException>(static () => DeeperPipeline.ReadInput(Nested(101))).Message, StringComparison.Ordinal);
        Assert.Contains("MaxJsonBytes", Assert.Throws<JsonFormatException>(static () => DeeperPipeline.ReadInput(new byte[1501])).Message, StringComparison.Ordinal);
        Assert.NotNull(DeepPipeline.ReadInput(Nested(64)));
        Assert.Throws<JsonFormatException>(static () => DeepPipeline.ReadInput(Nested(65)));
    }

    private static byte[] Nested(int depth) => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"Next\":", depth - 1)) + "{}" + new string('}', depth - 1));

    private static string? Framework(Deep deep, int maxDepth)
    {
        try
        {
            return JsonSerializer.Serialize(deep, maxDepth == 100 ? s_deeper : null);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Written(string json) => json.StartsWith("[{\"_exception\"", StringComparison.Ordinal) ? null : json[1..json.LastIndexOf('}')] + "}";
}

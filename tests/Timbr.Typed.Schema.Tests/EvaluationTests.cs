using Timbr.Typed.Generated;
using Timbr.Typed.Schema.Tests.Pipelines;
using Timbr.Typed.Schema.Tests.Validation;

namespace Timbr.Typed.Schema.Tests;

/// <summary>What becomes of a message, in all its forms.</summary>
public sealed class EvaluationTests(SchemaValidator validator)
{
    private static readonly Message s_message = new(
        B: true, 1, -1, 2, 3, I: 4, 5, 6, ulong.MaxValue, 1.5f, D: 2.5, 3.50m, '€', "s", null, Guid.NewGuid(), new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Unspecified), DateTimeOffset.UnixEpoch,
        DateOnly.MinValue, TimeOnly.MaxValue, TimeSpan.FromDays(-3.123456789), [1], new Uri("a b/é", UriKind.Relative), new Version(1, 2), Size.Small, null, new Point(1, 2), null,
        new Node("a", new Node("b", null, [], new() { ["x"] = null }) { At = 1 }, [], new() { ["y"] = new Größe(3) }) { At = 2 }, []);

    [Theory]
    [InlineData("complete")]
    [InlineData("with another kind of time")]
    [InlineData("with a message that is not written")]
    [InlineData("with a slot that fails and one that reads it")]
    [InlineData("stopped")]
    [InlineData("with what may be missing")]
    public void An_evaluation_is_what_the_schema_says(string form) => Valid(typeof(Everything), Everything.ToJson(Run(form switch
    {
        "with another kind of time" => s_message with { T = DateTime.UnixEpoch, Time = new TimeOnly(1, 2) },
        "with a message that is not written" => s_message with { D = double.NaN },
        "with a slot that fails and one that reads it" => s_message with { I = 0 },
        "stopped" => s_message with { B = false },
        "with what may be missing" => s_message with { N = "x", NE = Size.Large, NP = new Point(1, null), Texts = ["a"] },
        _ => s_message,
    })));

    [Theory]
    [InlineData(1)]
    [InlineData(13)]
    [InlineData(-1)]
    public void One_with_state_steps_and_gaps_is(int total)
    {
        var frame = default(EvaluationFrame<Orders.Evaluation>);
        var states = new Orders.States();
        Orders.Evaluation.Core.Run(new Order("a", total), default, ref states.Core, ref frame);

        Valid(typeof(Orders), Orders.ToJson(frame.Value));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(13)]
    [InlineData(-1)]
    public async Task One_of_asynchronous_slots_is(int total)
    {
        var evaluation = await SlowOrders.Evaluation.Core.RunAsync(new Order("a", total), TestContext.Current.CancellationToken);

        Valid(typeof(SlowOrders), SlowOrders.ToJson(evaluation));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void One_of_tuples_is(int message) => Valid(typeof(Tuples), Tuples.ToJson(Tuples.Evaluate(message)));

    [Fact]
    public void One_with_nulls_where_they_may_be_is() => Valid(typeof(NullsIn), NullsIn.ToJson(NullsIn.Evaluate(new(["a"], ["b", null], [new("c", 1)], [null], new() { ["d"] = ["e"] }, new() { ["f"] = null, ["g"] = [null] }, [null], new() { ["h"] = [null] }))));

    [Theory]
    [InlineData("[{\"id\":\"a\",\"total\":1},1,1,1,\"a\",\"a\"]")]
    [InlineData("[{\"id\":\"a\",\"total\":1},{\"_exception\":{\"exc_class\":\"a\",\"exc_value\":\"b\",\"task\":\"c\"}},null,null,null,null]")]
    public void What_it_can_be_is_accepted(string json) => Valid(typeof(Orders), json);

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("[{\"id\":\"a\",\"total\":1},1,1,1,\"a\"]")]
    [InlineData("[{\"id\":\"a\",\"total\":1},1,1,1,\"a\",\"a\",0]")]
    [InlineData("[{\"id\":\"a\"},1,1,1,\"a\",\"a\"]")]
    [InlineData("[1,1,1,1,\"a\",\"a\"]")]
    [InlineData("[null,1,1,1,\"a\",\"a\"]")]
    [InlineData("[{\"id\":\"a\",\"total\":\"1\"},1,1,1,\"a\",\"a\"]")]
    [InlineData("[{\"id\":null,\"total\":1},1,1,1,\"a\",\"a\"]")]
    [InlineData("[{\"id\":\"a\",\"total\":1},null,1,1,\"a\",\"a\"]")]
    [InlineData("[{\"id\":\"a\",\"total\":1},{},1,1,\"a\",\"a\"]")]
    [InlineData("[{\"id\":\"a\",\"total\":1},{\"_exception\":{\"exc_class\":\"a\",\"exc_value\":\"b\"}},1,1,\"a\",\"a\"]")]
    public void What_it_cannot_be_is_refused(string json) => Assert.NotNull(validator.Validate(SchemaOf.Pipeline(typeof(Orders)), json));

    [Theory]
    [InlineData("\"Texts\":[]", "\"Texts\":[null]")]
    [InlineData("\"Orders\":[]", "\"Orders\":[null]")]
    [InlineData("\"Map\":{}", "\"Map\":{\"a\":null}")]
    [InlineData("\"Map\":{}", "\"Map\":{\"a\":[null]}")]
    [InlineData("\"Table\":{}", "\"Table\":{\"a\":null}")]
    [InlineData("},[],", "},[null],")]
    public void Null_is_refused_where_a_collection_does_not_hold_it(string there, string wrong)
    {
        var schema = SchemaOf.Pipeline(typeof(NullsIn));
        var json = NullsIn.ToJson(NullsIn.Evaluate(new([], [], [], null, [], [], [], [])));

        Assert.Contains(there, json, StringComparison.Ordinal);
        Assert.Null(validator.Validate(schema, json));
        Assert.NotNull(validator.Validate(schema, json.Replace(there, wrong, StringComparison.Ordinal)));
    }

    private static Everything.Evaluation Run(Message message)
    {
        var frame = default(EvaluationFrame<Everything.Evaluation>);
        Everything.Evaluation.Core.Run(message, ref frame);
        return frame.Value;
    }

    private void Valid(Type pipeline, string json) => Assert.Null(validator.Validate(SchemaOf.Pipeline(pipeline), json));
}

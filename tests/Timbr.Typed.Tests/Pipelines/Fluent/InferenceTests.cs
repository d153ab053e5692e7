using System.Globalization;

namespace Timbr.Typed.Tests.Pipelines.Fluent;

/// <summary>What the compiler makes of a slot's function without being told any type.</summary>
public sealed class InferenceTests
{
    private static readonly WaveJson Json = WaveJson.Default;

    [Fact]
    public void A_lambda_takes_the_value_before_and_the_message()
    {
        var pipeline = Pipeline.For<int>().Slot(x => x * x).Slot((square, x) => square - x).Build(Json);

        var evaluation = pipeline.Evaluate(5);

        Assert.Equal((5, 25, 20, "[5,25,20]"), (evaluation.Input, evaluation.Slot0, evaluation.Slot1, pipeline.ToJson(evaluation)));
    }

    [Fact]
    public void Method_groups_are_taken() =>
        Assert.Equal(3.0, Pipeline.For<string>().Slot(int.Parse).Slot(number => (double)number).Slot(Math.Sqrt).Build(Json).Evaluate("9").Slot2);

    [Fact]
    public void An_overloaded_method_group_is_taken_by_its_parameters() =>
        Assert.Equal(9, Pipeline.For<int>().Slot(x => x + 2).Slot(Math.Max).Build(Json).Evaluate(7).Slot1);

    [Fact]
    public void A_method_group_without_parameters_is_taken()
    {
        static int Seven() => 7;

        Assert.Equal((7, 7), Values(Pipeline.For<string>().Slot(Seven).Slot((_, _) => 7).Build(Json).Evaluate("")));
    }

    [Fact]
    public void A_lambda_without_parameters_is_taken() =>
        Assert.Equal((3, 4), Values(Pipeline.For<string>().Slot(() => 3).Slot(() => 4).Build(Json).Evaluate("")));

    [Fact]
    public void Discards_are_taken() =>
        Assert.Equal((1, 2), Values(Pipeline.For<string>().Slot(_ => 1).Slot((_, _) => 2).Build(Json).Evaluate("")));

    [Fact]
    public void A_lambda_that_only_throws_says_what_it_would_give()
    {
        var pipeline = Pipeline.For<int>().Slot(string (x) => throw new FormatException("no " + x)).Slot(text => text.Length).Build(Json);

        Assert.Equal("no 3", Assert.Throws<SlotException>(() => pipeline.Evaluate(3)).InnerException!.Message);
    }

    [Fact]
    public void A_lambda_can_say_a_wider_type_than_its_body_has() =>
        Assert.Equal(3.0, Pipeline.For<int>().Slot(double (x) => x).Build(Json).Evaluate(3).Slot0);

    [Fact]
    public void Statements_conditions_and_nulls_are_taken()
    {
        var pipeline = Pipeline.For<int>()
            .Slot(x =>
            {
                if (x < 0)
                {
                    return null;
                }

                return x.ToString(CultureInfo.InvariantCulture);
            })
            .Slot(text => text is null ? 0 : text.Length)
            .Build(Json);

        Assert.Equal((null, 0), Values(pipeline.Evaluate(-1)));
    }

    [Fact]
    public void Functions_that_are_at_hand_are_taken()
    {
        Func<int, int> next = static x => x + 1;
        Func<int, int, string> text = static (next, x) => FormattableString.Invariant($"{x}<{next}");

        Assert.Equal((6, "5<6"), Values(Pipeline.For<int>().Slot(next).Slot(text).Build(Json).Evaluate(5)));
    }

    [Fact]
    public async Task Asynchronous_lambdas_are_taken()
    {
        var pipeline = Pipeline.For<int>()
            .SlotAsync(async x =>
            {
                await Task.Yield();
                return x + 0.5;
            })
            .Slot(half => half * 2)
            .SlotAsync(async (twice, half, x) => await Task.FromResult(twice + half + x))
            .SlotAsync(ValueTask<int> (_) => throw new FormatException("no"))
            .SlotAsync(x => new ValueTask<string>("text"))
            .Build(Json);

        var error = await Assert.ThrowsAsync<SlotException>(() => pipeline.EvaluateAsync(1, TestContext.Current.CancellationToken).AsTask());

        Assert.Equal((3, "no"), (error.Slot, error.InnerException!.Message));
    }

    [Fact]
    public async Task Asynchronous_method_groups_are_taken()
    {
        static ValueTask<int> Later(string text) => new(text.Length);
        static ValueTask<int> Now() => new(2);

        var evaluation = await Pipeline.For<string>().SlotAsync(Later).SlotAsync(Now).Slot(Math.Max).Build(Json).EvaluateAsync("four", TestContext.Current.CancellationToken);

        Assert.Equal(4, evaluation.Slot2);
    }

    private static (T0, T1) Values<TInput, T0, T1>(Evaluation<TInput, T0, T1> evaluation) => (evaluation.Slot0, evaluation.Slot1);
}

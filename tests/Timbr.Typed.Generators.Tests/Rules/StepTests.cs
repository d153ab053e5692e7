using Timbr.Typed.Generators.Tests.Harness;

namespace Timbr.Typed.Generators.Tests.Rules;

public sealed class StepTests
{
    private const string Source = """
        [Pipeline(Slots = 5)]
        public static partial class P
        {
            public static int Late;
            [Slot(0)] static int A(int x) => x < 0 ? throw new FormatException() : x;
            [Slot(1)] static Step<string> B([Input] int x) => x % 2 == 0 ? Step.Stop("even") : Step.Next("odd");
            [Slot(2)] static int C(string b, int a) { Late++; return a; }
            [Slot(3)] static Step<int> D([Input] int x) { Late++; return x == 3 ? Step.Stop(x) : x; }
        }
        """;

    [Theory]
    [InlineData("2", "VVSSS 1 even 0")]
    [InlineData("3", "VVVVS 3 odd 2")]
    [InlineData("5", "VVVVV  odd 2")]
    public void A_stop_ends_the_message(string message, string expected) => Assert.Equal($"{expected}|{expected}", Probe.Run(Source, $$"""
        string Show(P.Evaluation e)
        {
            var text = string.Concat(Enumerable.Range(0, 5).Select(i => e.Outcome[i].ToString()[0])) + $" {e.Outcome.StoppedAt} {e.B} {P.Late}";
            P.Late = 0;
            return text;
        }

        var first = Show(P.Evaluate({{message}}));
        var frame = default(EvaluationFrame<P.Evaluation>);
        P.Evaluation.Core.Run({{message}}, ref frame);
        var e = frame.Value;
        return first + "|" + Show(e);
        """));

    [Theory]
    [InlineData("-2", "FVSSS 1 even 0")]
    [InlineData("-1", "FVUVV  odd 1")]
    public void A_stop_is_met_after_a_failure_as_well(string message, string expected) => Assert.Equal(expected, Probe.Run(Source, $$"""
        var frame = default(EvaluationFrame<P.Evaluation>);
        P.Evaluation.Core.Run({{message}}, ref frame);
        var e = frame.Value;
        return string.Concat(Enumerable.Range(0, 5).Select(i => e.Outcome[i].ToString()[0])) + $" {e.Outcome.StoppedAt} {e.B} {P.Late}";
        """));

    [Fact]
    public void What_comes_after_a_stop_is_null_in_JSON() =>
        Assert.Equal("[2,2,\"even\",null,null,null]", Probe.Run(Source, "return P.ToJson(P.Evaluate(2));"));

    [Fact]
    public void The_property_of_a_slot_after_the_stop_throws() =>
        Assert.Equal("Stopped 2 C", Probe.Run(Source, """
            try { _ = P.Evaluate(2).C; return "nothing thrown"; }
            catch (SlotValueMissingException error) { return $"{error.State} {error.Slot} {error.Name}"; }
            """));

    [Fact]
    public void A_stopped_message_lets_go_of_the_values_of_the_one_before() =>
        Assert.Equal("5 0", Probe.Run(Source, """
            var frame = default(EvaluationFrame<P.Evaluation>);
            P.Evaluation.Core.Run(5, ref frame);
            var e = frame.Value;
            var before = e.C;
            P.Evaluation.Core.Run(2, ref frame);
            e = frame.Value;
            return $"{before} {typeof(P.Evaluation).GetField("_f2", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!.GetValue(e)}";
            """));

    [Fact]
    public void A_step_slot_that_throws_does_not_stop() =>
        Assert.Equal("Failed Value ", Probe.Run(
            "[Pipeline] public static partial class P { [Slot(0)] static Step<int> A(int x) => throw new FormatException(); [Slot(1)] static int B([Input] int x) => x; }",
            "var frame = default(EvaluationFrame<P.Evaluation>); P.Evaluation.Core.Run(1, ref frame); var e = frame.Value; return $\"{e.Outcome[0]} {e.Outcome[1]} {e.Outcome.StoppedAt}\";"));

    [Fact]
    public void Both_faults_and_stop_are_told_in_one_outcome() =>
        Assert.Equal("False True 1", Probe.Run(Source, """
            var frame = default(EvaluationFrame<P.Evaluation>);
            P.Evaluation.Core.Run(-2, ref frame);
            var e = frame.Value;
            return $"{e.Outcome.IsComplete} {e.Outcome.HasFailed} {e.Outcome.StoppedAt}";
            """));
}

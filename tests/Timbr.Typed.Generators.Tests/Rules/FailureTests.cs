using Timbr.Typed.Generators.Tests.Harness;

namespace Timbr.Typed.Generators.Tests.Rules;

public sealed class FailureTests
{
    // 0 <- in, 1 <- 0, 2 = gap, 3 <- in, 4 <- 2, 5 <- 3, 6 <- 4 and 5; a message names the slots that fail.
    private const string Diamond = """
        [Pipeline<string>]
        public static partial class P
        {
            public static readonly int[] Calls = new int[7];
            private static string At(int slot, string input)
            {
                Calls[slot]++;
                return input.Contains((char)('0' + slot)) ? throw new FormatException("slot " + slot) : "v" + slot;
            }
            [Slot(0)] static string A([Input] string m) => At(0, m);
            [Slot(1)] static string B(string a, [Input] string m) => At(1, m);
            [Slot(3)] static string D([Input] string m) => At(3, m);
            [Slot(4)] static string E([From(2)] string c, [Input] string m) => At(4, m);
            [Slot(5)] static string F([From(nameof(D))] string d, [Input] string m) => At(5, m);
            [Slot(6)] static string G(string f, string e, [Input] string m) => At(6, m);
        }
        """;

    private const string States = """
        var frame = default(EvaluationFrame<P.Evaluation>);
            P.Evaluation.Core.Run(message, ref frame);
            var e = frame.Value;
        return string.Concat(Enumerable.Range(0, 7).Select(i => e.Outcome[i].ToString()[0]));
        """;

    [Theory]
    [InlineData("", "VVVVVVV")]
    [InlineData("0", "FUUVUVU")]
    [InlineData("1", "VFUVUVU")]
    [InlineData("3", "VVVFVUU")]
    [InlineData("4", "VVVVFVU")]
    [InlineData("5", "VVVVVFU")]
    [InlineData("6", "VVVVVVF")]
    [InlineData("03", "FUUFUUU")]
    [InlineData("45", "VVVVFFU")]
    [InlineData("16", "VFUVUVU")]
    public void A_slot_that_throws_fails_itself_and_those_that_read_it(string failing, string states) =>
        Assert.Equal(states, Probe.Run(Diamond, $"var message = \"{failing}\";" + States));

    [Fact]
    public void No_slot_runs_twice() =>
        Assert.Equal("True", Probe.Run(Diamond, """
            for (var bits = 0; bits < 128; bits++)
            {
                Array.Clear(P.Calls);
                var frame = default(EvaluationFrame<P.Evaluation>);
                P.Evaluation.Core.Run(string.Concat(Enumerable.Range(0, 7).Where(i => (bits >> i & 1) == 1)), ref frame);
                var e = frame.Value;
                for (var slot = 0; slot < 7; slot++)
                {
                    var ran = slot != 2 && e.Outcome[slot] is SlotState.Value or SlotState.Failed;
                    if (slot != 2 && P.Calls[slot] != (ran ? 1 : 0)) return $"{bits}: slot {slot} ran {P.Calls[slot]} times";
                }
            }

            return true;
            """));

    [Fact]
    public void The_errors_are_in_slot_order_with_name_and_exception() =>
        Assert.Equal("0 A slot 0|3 D slot 3", Probe.Run(Diamond, """
            var frame = default(EvaluationFrame<P.Evaluation>);
            P.Evaluation.Core.Run("30", ref frame);
            var e = frame.Value;
            return string.Join("|", e.Outcome.Errors.Select(x => $"{x.Slot} {x.Name} {x.Exception.Message}"));
            """));

    [Fact]
    public void Evaluate_throws_with_slot_name_pipeline_and_inner_exception() =>
        Assert.Equal("P 4 E FormatException True False", Probe.Run(Diamond, """
            Array.Clear(P.Calls);
            try { P.Evaluate("4"); return "nothing thrown"; }
            catch (SlotException error) { return $"{error.Pipeline} {error.Slot} {error.Name} {error.InnerException!.GetType().Name} {P.Calls[3] == 1} {P.Calls[5] == 1}"; }
            """));

    [Fact]
    public void The_property_of_a_slot_without_value_throws() =>
        Assert.Equal("v0 Failed 1 B P slot 1|Upstream 4 E P |v3", Probe.Run(Diamond, """
            var frame = default(EvaluationFrame<P.Evaluation>);
            P.Evaluation.Core.Run("1", ref frame);
            var e = frame.Value;
            var text = e.A + " ";
            try { _ = e.B; } catch (SlotValueMissingException error) { text += $"{error.State} {error.Slot} {error.Name} {error.Pipeline} {error.InnerException!.Message}|"; }
            try { _ = e.E; } catch (SlotValueMissingException error) { text += $"{error.State} {error.Slot} {error.Name} {error.Pipeline} {error.InnerException?.Message}|"; }
            return text + e.D;
            """));

    [Fact]
    public void A_reused_frame_does_not_leak_the_message_before() =>
        Assert.Equal("null null null v3", Probe.Run(Diamond, """
            var frame = default(EvaluationFrame<P.Evaluation>);
            frame.Value = P.Evaluate("");
            P.Evaluation.Core.Run("0", ref frame);
            var e = frame.Value;
            string Raw(int n) => (string?)typeof(P.Evaluation).GetField("_f" + n, System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!.GetValue(e) ?? "null";
            return $"{Raw(0)} {Raw(1)} {Raw(2)} {Raw(3)}";
            """));

    [Fact]
    public void A_complete_evaluation_has_no_errors() =>
        Assert.Equal("True False  0", Probe.Run(Diamond, """
            var outcome = P.Evaluate("").Outcome;
            return $"{outcome.IsComplete} {outcome.HasFailed} {outcome.StoppedAt} {outcome.Errors.Count}";
            """));

    [Fact]
    public void A_default_evaluation_is_complete() =>
        Assert.Equal("True 0 ", Probe.Run(
            "[Pipeline] public static partial class P { [Slot(0)] static int A(string x) => 1; [Slot(1)] static string B(int a) => \"\"; }",
            "var e = default(P.Evaluation); return $\"{e.Outcome.IsComplete} {e.A} {e.B}\";"));

    [Fact]
    public void A_conversion_that_throws_fails_the_slot_that_takes_the_value() =>
        Assert.Equal("Value Failed Value", Probe.Run(
            """
            public readonly struct Bad { public static implicit operator string(Bad b) => throw new FormatException(); }
            [Pipeline] public static partial class P { [Slot(0)] static Bad A(int x) => default; [Slot(1)] static int B(string a) => 1; [Slot(2)] static int C([Input] int x) => 1; }
            """,
            "var frame = default(EvaluationFrame<P.Evaluation>); P.Evaluation.Core.Run(1, ref frame); var e = frame.Value; return $\"{e.Outcome[0]} {e.Outcome[1]} {e.Outcome[2]}\";"));
}

using Timbr.Typed.Generators.Tests.Harness;

namespace Timbr.Typed.Generators.Tests.Rules;

public sealed class PositionalTests
{
    private const string Three = """
        [Pipeline]
        public static partial class P
        {
            [Slot(0)] static int Zero(string input) => input.Length;
            [Slot(1)] static double One(int zero) => zero * 10;
            [Slot(2)] static string Two(double one, int zero, string input) => $"{one}/{zero}/{input}";
        """;

    [Fact]
    public void The_values_come_last_one_first_and_the_message_last() =>
        Assert.Equal("20/2/ab", Probe.Run(Three + "}", """return P.Evaluate("ab").Two;"""));

    [Theory]
    [InlineData("", "none")]
    [InlineData("string two", "20/2/ab")]
    [InlineData("string two, double one", "20/2/ab 20")]
    [InlineData("string two, double one, int zero", "20/2/ab 20 2")]
    [InlineData("string two, double one, int zero, string input", "20/2/ab 20 2 ab")]
    public void A_slot_takes_any_prefix_of_the_values(string parameters, string expected)
    {
        var names = parameters.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(p => $"{{{p.Split(' ')[1]}}}");
        var body = parameters.Length == 0 ? "none" : string.Join(" ", names);
        Assert.Equal(expected, Probe.Run($$"""{{Three}} [Slot(3)] static string Three({{parameters}}) => $"{{body}}"; }""", """return P.Evaluate("ab").Three;"""));
    }

    [Fact]
    public void A_parameter_may_be_passed_by_in() =>
        Assert.Equal("8", Probe.Run(
            "[Pipeline] public static partial class P { [Slot(0)] static int A(in int x) => x * 2; [Slot(1)] static long B(in long a, in int x) => a + x + 2; }",
            "return P.Evaluate(2).B;"));

    [Fact]
    public void A_slot_without_parameters_needs_a_named_message_type() =>
        Assert.Equal("7", Probe.Run("[Pipeline<string>] public static partial class P { [Slot(0)] static int A() => 7; }", """return P.Evaluate("x").A;"""));

    [Fact]
    public void A_pipeline_may_have_no_slot_at_all() =>
        Assert.Equal("[5]", Probe.Run("[Pipeline<int>] public static partial class P;", "return P.ToJson(P.Evaluate(5));"));

    [Fact]
    public void Sixty_four_slots_work()
    {
        var slots = string.Concat(Enumerable.Range(0, 64).Select(i => $"[Slot({i})] static int F{i}(int previous) => previous + 1;\n"));
        Assert.Equal("64 64", Probe.Run(
            $"[Pipeline] public static partial class P {{ {slots} }}",
            "var frame = default(EvaluationFrame<P.Evaluation>); P.Evaluation.Core.Run(0, ref frame); var e = frame.Value; return $\"{P.Evaluate(0).F63} {e.F63}\";"));
    }

    [Fact]
    public void The_last_of_sixty_four_slots_fails_alone()
    {
        var slots = string.Concat(Enumerable.Range(0, 63).Select(i => $"[Slot({i})] static int F{i}(int previous) => previous + 1;\n"));
        Assert.Equal("Failed Value 1", Probe.Run(
            $"[Pipeline] public static partial class P {{ {slots} [Slot(63)] static int F63(int previous) => throw new FormatException(); }}",
            "var frame = default(EvaluationFrame<P.Evaluation>); P.Evaluation.Core.Run(0, ref frame); var e = frame.Value; return $\"{e.Outcome[63]} {e.Outcome[62]} {e.Outcome.Errors.Count}\";"));
    }

    [Fact]
    public void Slots_of_several_parts_of_a_class_are_one_pipeline() =>
        Assert.Equal("6", Probe.Run(
            "[Pipeline] static partial class P { [Slot(1)] static int B(int a) => a * 2; } static partial class P { [Slot(0)] static int A(int x) => x + 1; }",
            "return P.Evaluate(2).B;"));
}

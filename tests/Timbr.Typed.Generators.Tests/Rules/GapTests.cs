using Timbr.Typed.Generators.Tests.Harness;

namespace Timbr.Typed.Generators.Tests.Rules;

public sealed class GapTests
{
    [Fact]
    public void A_gap_repeats_the_value_before_it() =>
        Assert.Equal("[2,4,4,4,8]", Probe.Run(
            "[Pipeline] public static partial class P { [Slot(0)] static int A(int x) => x * 2; [Slot(3)] static int D(int c) => c * 2; }",
            "return P.ToJson(P.Evaluate(2));"));

    [Fact]
    public void A_gap_in_front_repeats_the_message() =>
        Assert.Equal("a a a!", Probe.Run(
            "[Pipeline] public static partial class P { [Slot(2)] static string C(string b, string a, string input) => b + \"!\"; }",
            "var e = P.Evaluate(\"a\"); return $\"{e.Slot0} {e.Slot1} {e.C}\";"));

    [Fact]
    public void Slots_adds_gaps_at_the_end() =>
        Assert.Equal("3 3 [2,3,3,3]", Probe.Run(
            "[Pipeline(Slots = 3)] public static partial class P { [Slot(0)] static int A(int x) => x + 1; }",
            "var e = P.Evaluate(2); return $\"{e.Slot1} {e.Slot2} {P.ToJson(e)}\";"));

    [Fact]
    public void Fewer_Slots_than_are_declared_changes_nothing() =>
        Assert.Equal("[2,3,4]", Probe.Run(
            "[Pipeline(Slots = 1)] public static partial class P { [Slot(0)] static int A(int x) => x + 1; [Slot(1)] static int B(int a) => a + 1; }",
            "return P.ToJson(P.Evaluate(2));"));

    [Fact]
    public void A_gap_behind_a_step_takes_its_value() =>
        Assert.Equal("7 7", Probe.Run(
            "[Pipeline(Slots = 2)] public static partial class P { [Slot(0)] static Step<int> A(int x) => x; }",
            "var e = P.Evaluate(7); int gap = e.Slot1; return $\"{e.A} {gap}\";"));

    [Fact]
    public void A_gap_behind_a_slot_without_a_value_is_None() =>
        Assert.Equal("[7,null,null]", Probe.Run(
            "[Pipeline(Slots = 2)] public static partial class P { [Slot(0)] static void A(int x) { } }",
            "return P.ToJson(P.Evaluate(7));"));

    [Fact]
    public void A_gap_can_be_taken_by_name_and_by_number() =>
        Assert.Equal("5 5", Probe.Run(
            "[Pipeline] public static partial class P { [Slot(2)] static string C([From(\"Slot1\")] int b, [From(0)] int a) => $\"{a} {b}\"; }",
            "return P.Evaluate(5).C;",
            project => project with { Files = [("A.cs", project.Files[0].Text.Replace("[Pipeline]", "[Pipeline<int>]", StringComparison.Ordinal)), project.Files[1]] }));

    [Fact]
    public void A_gap_behind_a_failed_slot_has_no_value_and_neither_have_its_readers() =>
        Assert.Equal("Failed Upstream Upstream Upstream Value", Probe.Run(
            "[Pipeline] public static partial class P { [Slot(0)] static int A(int x) => throw new FormatException(); [Slot(3)] static int D(int gap) => 1; [Slot(4)] static int E([Input] int x) => 1; }",
            "var frame = default(EvaluationFrame<P.Evaluation>); P.Evaluation.Core.Run(1, ref frame); var e = frame.Value; return string.Join(\" \", Enumerable.Range(0, 5).Select(i => e.Outcome[i]));"));
}

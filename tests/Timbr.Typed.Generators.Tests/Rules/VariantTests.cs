using Timbr.Typed.Generators.Tests.Harness;

namespace Timbr.Typed.Generators.Tests.Rules;

public sealed class VariantTests
{
    private const string Source = """
        public static class Library { public static int Careful(int start) => start + 300; }
        [Pipeline, SlotFrom(1, typeof(Library), nameof(Library.Careful), Variant = "careful")]
        public static partial class P
        {
            [Slot(0)] static int Start(int x) => x + 1;
            [Slot(1, Variant = "very robust")] static int Robust(int start) => start + 100;
            [Slot(1)] static int Score(int start) => start + 10;
            [Slot(1, Variant = "2nd")] static int Other(int start) => start + 200;
        }
        """;

    [Fact]
    public void The_function_without_a_variant_name_is_what_runs() => Assert.Equal("[1,2,12]", Probe.Run(Source, "return P.ToJson(P.Evaluate(1));"));

    [Fact]
    public void The_graph_lists_them_in_order() =>
        Assert.Equal("|2nd,careful,very robust", Probe.Run(Source, "return string.Join(\"|\", P.Graph.Slots.Select(s => string.Join(\",\", s.Variants)));"));

    [Fact]
    public void Their_names_are_constants() =>
        Assert.Equal("2nd careful very robust", Probe.Run(
            Source, "return $\"{P.Slots.Score.Variants._2nd} {P.Slots.Score.Variants.Careful} {P.Slots.Score.Variants.VeryRobust}\";"));

    [Fact]
    public void Names_that_give_one_constant_get_a_number() =>
        Assert.Equal("a b,a-b,a_b,equals", Probe.Run(
            """
            [Pipeline]
            public static partial class P
            {
                [Slot(0)] static int A(int x) => x;
                [Slot(0, Variant = "a-b")] static int B(int x) => x;
                [Slot(0, Variant = "a_b")] static int C(int x) => x;
                [Slot(0, Variant = "a b")] static int D(int x) => x;
                [Slot(0, Variant = "equals")] static int E(int x) => x;
            }
            """,
            "return string.Join(\",\", P.Slots.A.Variants.AB, P.Slots.A.Variants.AB_2, P.Slots.A.Variants.AB_3, P.Slots.A.Variants.Equals_2);"));

    [Theory]
    [InlineData("Variants")]
    [InlineData("@class")]
    [InlineData("Robust")]
    public void Their_slot_may_be_called(string name) =>
        Assert.Equal("robust", Probe.Run(
            $"[Pipeline] public static partial class P {{ [Slot(0)] static int {name}(int x) => x; [Slot(0, Variant = \"robust\")] static int Other(int x) => x; }}",
            "return P.Graph.Slots[0].Variants[0];"));

    [Fact]
    public void A_variant_is_bound_as_its_slot_is_whether_by_name_or_number() =>
        Assert.Equal("[1,1,2]", Probe.Run(
            """
            [Pipeline]
            public static partial class P
            {
                [Slot(0)] static int A(int x) => x;
                [Slot(1)] static int B([From(0)] in int a, [Input] int x, [State] ref int n, int more = 1) => a + more;
                [Slot(1, Variant = "v")] static int C([From(nameof(A))] in int other, [Input] int x, [State] ref int n, int more = 2) => 0;
            }
            """,
            "var states = new P.States(); return P.ToJson(P.Evaluate(1, ref states));"));

    [Fact]
    public void An_asynchronous_slot_may_have_them() =>
        Assert.Equal("[1,1] slow", Probe.Run(
            """
            using System.Threading;
            using System.Threading.Tasks;
            [Pipeline]
            public static partial class P
            {
                [Slot(0)] static async Task<int> A(int x, CancellationToken cancellation) => x;
                [Slot(0, Variant = "slow")] static async Task<int> B(int x, CancellationToken token = default) { await Task.Yield(); return x; }
            }
            """,
            "return P.ToJson(P.EvaluateAsync(1).Result) + \" \" + P.Graph.Slots[0].Variants[0];"));

    [Fact]
    public void A_pipeline_with_a_wrong_variant_does_not_run() =>
        Assert.Equal("InvalidOperationException: Pipeline 'P' does not run: TIMBR013.", Probe.Run(
            "[Pipeline] public static partial class P { [Slot(0)] static int A(int x) => x; [Slot(0, Variant = \"v\")] static long B(int x) => x; }",
            "return Probe.Caught(() => P.Evaluate(1));"));
}

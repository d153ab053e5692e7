using Timbr.Typed.Generators.Tests.Harness;

namespace Timbr.Typed.Generators.Tests.Rules;

public sealed class JsonTextTests
{
    private const string Head = """
        public sealed record Point(int X, string? Name);
        [Pipeline]
        public static partial class P
        {
            [Slot(0)] static double A(Point m) => m.X / 2.0;
            [Slot(1)] static string B(double a, Point m) => m.Name + "\"";
        """;

    private static string Run(string slot, string message = "new Point(3, \"n\")") => Probe.Run(
        Head + slot + "}",
        $"var frame = default(EvaluationFrame<P.Evaluation>); P.Evaluation.Core.Run({message}, ref frame); var e = frame.Value; var c = P.Evaluate({message}).C; return c == e.C ? c : \"the two paths differ\";");

    [Fact]
    public void Texts_follow_the_values_in_the_same_order() =>
        Assert.Equal("""
            "n\u0022" 1.5 {"X":3,"Name":"n"}
            """.Trim(), Run("""[Slot(2)] static string C(string b, double a, Point m, JsonText jb, JsonText ja, JsonText jm) => $"{jb.ToString()} {ja.ToString()} {jm.ToString()}";"""));

    [Fact]
    public void Texts_may_end_early() =>
        Assert.Equal("\"n\\u0022\"", Run("""[Slot(2)] static string C(string b, double a, Point m, JsonText jb) => jb.ToString();"""));

    [Theory]
    [InlineData("[Input] JsonText t", "{\"X\":3,\"Name\":\"n\"}")]
    [InlineData("[From(0)] JsonText t", "1.5")]
    [InlineData("[From(nameof(B))] in JsonText t", "\"n\\u0022\"")]
    [InlineData("string b, [From(nameof(A))] JsonText t, double a", "1.5")]
    [InlineData("[From(nameof(A))] JsonText t, int o = 3", "1.5")]
    public void A_named_value_gives_its_text(string parameters, string expected) =>
        Assert.Equal(expected, Run($"[Slot(2)] static string C({parameters}) => t.ToString();"));

    [Fact]
    public void One_value_can_be_taken_twice_as_text_and_once_as_value() =>
        Assert.Equal("1.5 1.5 1.5", Run("""[Slot(2)] static string C([From(0)] JsonText t, [From(0)] double a, [From(0)] JsonText u) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{t.ToString()} {a} {u.ToString()}");"""));

    [Fact]
    public void Slots_with_texts_may_have_state_stop_and_be_void() =>
        Assert.Equal("1 True [0,0,null,1,null]", Probe.Run("""
            [Pipeline(Slots = 4)]
            public static partial class P
            {
                public static string Seen = "";
                [Slot(0)] static int A(int x) => x;
                [Slot(1)] static void B([From(0)] JsonText t) => Seen = t.ToString();
                [Slot(2)] static Step<int> C([From(nameof(B))] JsonText none, [State] ref int n, [Input] JsonText t) => none.ToString() == "null" ? Step.Stop(++n) : 0;
            }
            """,
            """
            var states = new P.States();
            var e = P.Evaluate(0, ref states);
            return $"{e.C} {P.Seen == "0"} {P.ToJson(e)}";
            """));

    [Fact]
    public void A_value_without_JSON_gives_the_text_of_its_exception() =>
        Assert.StartsWith("{\"_exception\":{\"exc_class\":", Probe.Run(
            "[Pipeline] public static partial class P { [Slot(0)] static double A(double x) => x; [Slot(1)] static string B([From(0)] JsonText t) => t.ToString(); }",
            "return P.Evaluate(double.NaN).B;"), StringComparison.Ordinal);

    [Fact]
    public void The_text_of_a_failed_value_is_not_asked_for() =>
        Assert.Equal("Upstream", Probe.Run(
            "[Pipeline] public static partial class P { [Slot(0)] static double A(double x) => throw new FormatException(); [Slot(1)] static string B([From(0)] JsonText t) => t.ToString(); }",
            "var frame = default(EvaluationFrame<P.Evaluation>); P.Evaluation.Core.Run(1, ref frame); var e = frame.Value; return e.Outcome[1];"));

    [Fact]
    public void A_slot_with_texts_may_evaluate_another_pipeline() =>
        Assert.Equal("[1,1] 1", Probe.Run("""
            [Pipeline] public static partial class Q { [Slot(0)] static int A(int x) => x; }
            [Pipeline] public static partial class P { [Slot(0)] static string A([Input] JsonText t, [Input] int x) => Q.ToJson(Q.Evaluate(x)) + " " + t.ToString(); }
            """, "return P.Evaluate(1).A;"));
}

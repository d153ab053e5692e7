using Timbr.Typed.Generators.Tests.Harness;

namespace Timbr.Typed.Generators.Tests.Rules;

public sealed class NamedBindingTests
{
    private static string Run(string last, string state = "") => Probe.Run(
        $$"""
        public sealed class Count { public int Value; }
        [Pipeline]
        public static partial class P
        {
            [Slot(0)] static int Zero(string input) => input.Length;
            [Slot(1, Name = "Tens")] static double One(int zero) => zero * 10;
            {{last}}
        }
        """,
        state.Length == 0 ? """return P.Evaluate("ab").Two;""" : state);

    [Fact]
    public void From_takes_a_slot_by_the_name_of_its_method() =>
        Assert.Equal("2", Run("[Slot(2)] static int Two([From(nameof(Zero))] int z) => z;"));

    [Fact]
    public void From_takes_a_slot_by_its_given_name() =>
        Assert.Equal("20", Run("""[Slot(2)] static double Two([From("Tens")] double t) => t;"""));

    [Fact]
    public void From_takes_a_renamed_slot_by_the_name_of_its_method() =>
        Assert.Equal("20", Run("[Slot(2)] static double Two([From(nameof(One))] double t) => t;"));

    [Fact]
    public void From_takes_a_slot_by_number() =>
        Assert.Equal("2", Run("[Slot(2)] static int Two([From(0)] int z) => z;"));

    [Fact]
    public void Input_takes_the_message() =>
        Assert.Equal("ab", Run("[Slot(2)] static string Two([Input] string m) => m;"));

    [Fact]
    public void Id_takes_the_id_of_the_message() =>
        Assert.Equal("True", Run(
            "[Slot(2)] static string Two([Id] MessageId id) => id.ToString();",
            """var id = new MessageId(1, 2, 3); return P.Evaluate("ab", id).Two == id.ToString();"""));

    [Theory]
    [InlineData("[From(0)] int z, double one, [Input] string m, int zero, string last", "2 20 ab 2 ab")]
    [InlineData("double one, [From(0)] int z, int zero, string last, [Input] string m", "2 20 ab 2 ab")]
    [InlineData("double one, int zero, string last, [Input] string m, [From(0)] int z", "2 20 ab 2 ab")]
    [InlineData("[Input] string m, [From(\"Tens\")] double one, [From(0)] int z, [From(0)] int zero, [Input] string last", "2 20 ab 2 ab")]
    [InlineData("int optional = 5, [From(0)] int z = 4, [Input] string m = \"\", [From(1)] double one = 1, [From(0)] int zero = 0, [Input] string last = \"\"", "2 20 ab 2 ab")]
    public void Named_parameters_are_not_counted_wherever_they_stand(string parameters, string expected) =>
        Assert.Equal(expected, Run($$"""[Slot(2)] static string Two({{parameters}}) => $"{z} {one} {m} {zero} {last}";"""));

    [Theory]
    [InlineData("[State] ref Count c, double one, int zero")]
    [InlineData("double one, [State] ref Count c, int zero")]
    [InlineData("double one, int zero, [State] ref Count c")]
    public void State_is_not_counted_wherever_it_stands(string parameters) =>
        Assert.Equal("20 2 1", Run(
            $$"""[Slot(2)] static string Two({{parameters}}) => $"{one} {zero} {++c.Value}";""",
            """var states = new P.States(); return P.Evaluate("ab", ref states).Two;"""));

    [Theory]
    [InlineData("[Id] MessageId id, double one, int zero")]
    [InlineData("double one, [Id] in MessageId id, int zero")]
    [InlineData("double one, int zero, [Id] MessageId id")]
    public void Id_is_not_counted_wherever_it_stands(string parameters) =>
        Assert.Equal("20 2", Run($$"""[Slot(2)] static string Two({{parameters}}) => $"{one} {zero}";"""));

    [Fact]
    public void Id_and_state_go_together() =>
        Assert.Equal("True 1", Run(
            """[Slot(2)] static string Two([State] ref int n, [Id] MessageId id) => $"{id == default} {++n}";""",
            """var states = new P.States(); return P.Evaluate("ab", default, ref states).Two;"""));

    [Fact]
    public void A_named_method_in_another_order_does_not_change_the_dependencies() =>
        Assert.Equal("[-1, 0]", Run(
            "[Slot(2)] static string Two([Input] string m, [From(0)] int z) => m + z;",
            """return $"[{string.Join(", ", P.Graph.Slots[2].Reads)}]";"""));
}

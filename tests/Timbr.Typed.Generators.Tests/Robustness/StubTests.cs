using Microsoft.CodeAnalysis;
using Timbr.Typed.Generators.Tests.Harness;

namespace Timbr.Typed.Generators.Tests.Robustness;

public sealed class StubTests
{
    private const string Uses = """
        public static class Uses
        {
            public static void All(System.Buffers.IBufferWriter<byte> output)
            {
                P.Evaluation e = P.Evaluate("m");
                _ = (e.First, e.Second, e.Input, e.Outcome.IsComplete, P.ToJson(e), P.Graph.Name);
                P.WriteJson(output, e);
                _ = P.ReadInput(new byte[1]);
                _ = P.RunAsync(new string[0]);
                var machine = new P.Machine();
                machine.Put("m");
            }
        }
        """;

    private const string First = "[Slot(0)] static int First(string m) => 1;";

    [Theory]
    [InlineData("TIMBR003", "[Slot(64)] static int Second(int f) => 1;")]
    [InlineData("TIMBR003", "[Slot(-1)] static int Second() => 1;")]
    [InlineData("TIMBR004", "[Slot(0)] static int Second(string m) => 1;")]
    [InlineData("TIMBR005", "[Slot(1)] static int Second(int f, string m, int x) => 1;")]
    [InlineData("TIMBR006", "[Slot(1)] static int Second(bool f) => 1;")]
    [InlineData("TIMBR008", "[Slot(1)] static int Second(ref int f) => 1;")]
    [InlineData("TIMBR008", "[Slot(1)] static int Second(params int[] f) => 1;")]
    [InlineData("TIMBR009", "[Slot(1)] static int Second<T>(int f) => 1;")]
    [InlineData("TIMBR009", "[Slot(1)] static T Second<T>(T f) => f;")]
    [InlineData("TIMBR009", "[Slot(1)] static int Second<T>([Input] T m) => 1;")]
    [InlineData("TIMBR010", "[Slot(1)] static int Second(int f, bool m) => 1;")]
    [InlineData("TIMBR011", "[Slot(1)] static Span<int> Second(int f) => default;")]
    [InlineData("TIMBR011", "[Slot(1)] static unsafe int* Second(int f) => null;")]
    [InlineData("TIMBR012", "[Slot(1)] static int Second([From(\"Nobody\")] int f) => 1;")]
    [InlineData("TIMBR012", "[Slot(1)] static int Second([From(1)] int f) => 1;")]
    [InlineData("TIMBR012", "[Slot(1)] static int Second([Id] int f) => 1;")]
    [InlineData("TIMBR014", "[Slot(1)] static object Second(int f) => 1;")]
    [InlineData("TIMBR014", "[Slot(1)] static Action Second(int f) => null!;")]
    [InlineData("TIMBR018", "[Slot(1)] static int Second(int f) => 1; [Slot(2)] static int Input() => 1;")]
    public void One_mistake_gives_one_error(string id, string slot)
    {
        var generated = Project.Of($"[Pipeline] public static partial class P {{ {First} {slot} }}", Uses).Generate();
        var faults = PipelineFaults.Of(generated.Before).ToList();

        Assert.Equal(id, Assert.Single(faults).Id);
        Assert.DoesNotContain(generated.Complaints(), c => c.Id != "CS0708");
    }

    [Theory]
    [InlineData("TIMBR012", "[Slot(1)] static int Second([State] int f) => 1;")]
    [InlineData("TIMBR028", "[Slot(1)] static int Second(int f) => 1; [Slot(2)] static int Third([State] ref string s) => 1;")]
    public void A_state_that_is_wrong_is_a_state_all_the_same(string id, string slot)
    {
        var uses = Uses.Replace("P.Evaluate(\"m\")", "P.Evaluate(\"m\", ref states)", StringComparison.Ordinal).Replace("P.Evaluation e", "var states = new P.States(); P.Evaluation e", StringComparison.Ordinal);
        var generated = Project.Of($"[Pipeline] public static partial class P {{ {First} {slot} }}", uses).Generate();

        Assert.Equal(id, Assert.Single(PipelineFaults.Of(generated.Before)).Id);
        Assert.Empty(generated.Complaints());
    }

    [Theory]
    [InlineData("TIMBR018", "[Slot(1)] static int Second([State] ref int n, int f) => 1; public struct States { }")]
    [InlineData("TIMBR018", "[Slot(1)] static int Second([State] ref int n, int f) => 1; static void States() { }")]
    [InlineData("TIMBR018", "[Slot(1)] static int Second([State] ref int n, int f) => 1; public class Machine { }")]
    [InlineData("TIMBR018", "[Slot(1)] static int Second(int f) => 1; public class Evaluation { }")]
    [InlineData("TIMBR018", "[Slot(1)] static int Second(int f) => 1; static int Graph = 1;")]
    [InlineData("TIMBR018", "[Slot(1)] static int Second(int f) => 1; static int Evaluate(int x) => x;")]
    [InlineData("TIMBR018", "[Slot(1)] static int Second(int f) => 1; static int ReadInput { get; }")]
    public void A_member_with_a_generated_name_adds_no_compiler_error(string id, string members)
    {
        var generated = Project.Of($"[Pipeline] public static partial class P {{ {First} {members} }}").Generate();

        Assert.All(PipelineFaults.Of(generated.Before), f => Assert.Equal(id, f.Id));
        Assert.Empty(generated.Complaints());
    }

    [Theory]
    [InlineData("[Pipeline] public partial class P { %s }")]
    [InlineData("[Pipeline] public sealed partial record P(int X) { %s }")]
    [InlineData("[Pipeline] public static class P { %s }")]
    [InlineData("[Pipeline] public static partial class P<T> { %s }")]
    [InlineData("public static class O { [Pipeline] public static partial class P { %s } }")]
    [InlineData("public static partial class O<T> { [Pipeline] public static partial class P { %s } }")]
    [InlineData("[Pipeline, Pipeline<string>] public static partial class P { %s }")]
    [InlineData("[Pipeline] public static partial class P { %s } [Pipeline<string>] public static partial class P;")]
    public void A_wrong_declaration_adds_no_compiler_error(string declaration)
    {
        var generated = Project.Of(declaration.Replace("%s", First, StringComparison.Ordinal)).Generate();

        Assert.NotEmpty(generated.Faults());
        Assert.Empty(generated.Complaints());
    }

    [Theory]
    [InlineData("[Pipeline, Pipeline]")]
    [InlineData("[Pipeline<int>, Pipeline<string>]")]
    [InlineData("[Pipeline<Nobody>]")]
    [InlineData("[Pipeline<>]")]
    [InlineData("[Pipeline(Slots = \"x\")]")]
    [InlineData("[Pipeline(Nothing = 1)]")]
    [InlineData("[Pipeline<string>(Slots = Nobody)]")]
    public void A_broken_attribute_does_not_break_the_generator(string attribute)
    {
        var generated = Project.Of($"{attribute} public static partial class P {{ {First} }}").Generate();

        Assert.All(generated.Complaints(), c => Assert.Equal("File0.cs", c.Location.SourceTree?.FilePath));
    }

    [Fact]
    public void A_stub_that_runs_throws_and_names_the_faults() =>
        Assert.Equal("6 times InvalidOperationException: Pipeline 'P' does not run: TIMBR005, TIMBR006.", Probe.Run(
            "[Pipeline<string>] public static partial class P { [Slot(0)] static int First(bool m) => 1; [Slot(1)] static int Second(int f, string m, int more) => 1; }",
            """
            var texts = new[]
            {
                Probe.Caught(() => P.Evaluate("")), Probe.Caught(() => P.ToJson(default)), Probe.Caught(() => P.ReadInput("1"u8.ToArray())),
                Probe.Caught(() => _ = P.Graph), Probe.Caught(() => _ = default(P.Evaluation).First), Probe.Caught(() => P.RunAsync(new string[0])),
            };
            return $"{texts.Length} times {texts.Distinct().Single()}";
            """));

    [Fact]
    public void The_generator_reports_only_where_the_property_says_so()
    {
        var project = Project.Of("[Pipeline<string>] public static partial class P { [Slot(0)] static int First(bool m) => 1; }");

        Assert.Empty(project.Generate().Run.Diagnostics);
    }
}

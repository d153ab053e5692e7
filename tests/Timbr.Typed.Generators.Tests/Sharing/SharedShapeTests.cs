using Timbr.Typed.Generators.Tests.Harness;

namespace Timbr.Typed.Generators.Tests.Sharing;

/// <summary>Each type's JSON stands in one file of the assembly, whatever pipelines have it.</summary>
public sealed class SharedShapeTests
{
    private const string Quake = "public record Quake(int Id, List<string> Tags); ";
    private const string P = "[Pipeline] public static partial class P { [Slot(0)] static int A(Quake q) => q.Id; } ";
    private const string Q = "[Pipeline<int>] public static partial class Q { [Slot(0)] static Quake A(int n) => new(n, [\"q\"]); } ";

    // Nobody else can make one, so that neither it nor what it holds can be read.
    private const string Closed = "public sealed class Sealed { private Sealed(int n) { } public Quake? Quake => null; public static Sealed? Of(int n) => null; } [Pipeline<int>] public static partial class C { [Slot(0)] static Sealed? A(int n) => Sealed.Of(n); } ";

    [Fact]
    public void Two_pipelines_with_one_type_have_one_file_of_it() => Assert.Equal("ListOfString Quake", SharedFiles.Stems(Quake + P + Q));

    [Fact]
    public void Both_pipelines_write_it() =>
        Assert.Equal("[{\"Id\":1,\"Tags\":[]},1] [2,{\"Id\":2,\"Tags\":[\"q\"]}]", Probe.Run(Quake + P + Q, "return P.ToJson(P.Evaluate(new(1, []))) + ' ' + Q.ToJson(Q.Evaluate(2));"));

    [Fact]
    public void Pipelines_without_types_of_their_own_have_no_file_of_JSON() => Assert.Equal("", SharedFiles.OwnOf(Project.Of(Quake + P).Generate()));

    [Theory]
    [InlineData(P, true)]
    [InlineData(Q, true)]
    [InlineData(Closed, false)]
    [InlineData(Closed + P, true)]
    [InlineData(P + Closed, true)]
    public void A_reader_stands_where_some_pipeline_can_read(string pipelines, bool isRead) =>
        Assert.Equal(isRead, SharedFiles.Of(Quake + pipelines).Values.Single(text => text.Contains(" class Quake_", StringComparison.Ordinal)).Contains(" Read(ref ", StringComparison.Ordinal));

    [Fact]
    public void The_order_of_pipelines_does_not_change_a_file() => Assert.Equal(SharedFiles.Of(Quake + P, Q), SharedFiles.Of(Q, Quake + P));

    [Fact]
    public void What_other_pipelines_there_are_does_not_change_a_file()
    {
        var all = SharedFiles.Of("public record Another(Quake Quake, Dictionary<string, Quake> ByName); [Pipeline<Another>] public static partial class Before { [Slot(0)] static Quake[] A(Another a) => []; } ", Quake + P);

        Assert.All(SharedFiles.Of(Quake + P), file => Assert.Equal(file.Value, all[file.Key]));
    }

    [Fact]
    public void Types_of_one_name_in_two_namespaces_have_a_file_each()
    {
        const string Code = "namespace A { public record Quake(int X); } namespace B { public record Quake(int Y); } [Pipeline] public static partial class P { [Slot(0)] static B.Quake A(A.Quake q) => new(q.X); }";

        Assert.Equal("Quake Quake", SharedFiles.Stems(Code));
        Assert.Equal("[{\"X\":1},{\"Y\":1}]", Probe.Run(Code, "return P.ToJson(P.Evaluate(new(1)));"));
    }

    [Fact]
    public void Types_whose_names_differ_by_case_have_a_file_each() =>
        Assert.Equal(2, SharedFiles.Of("public record Quake(int X); public record QUAKE(int Y); [Pipeline] public static partial class P { [Slot(0)] static QUAKE A(Quake q) => new(q.X); }")
            .Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());

    [Fact]
    public void Nullability_of_a_use_makes_no_second_file()
    {
        const string Types = "public record Box<T>(T Value, List<T> More); ";
        const string One = "[Pipeline] public static partial class One { [Slot(0)] static int A(Box<string?> q) => 1; } ";
        const string Two = "[Pipeline] public static partial class Two { [Slot(0)] static List<string?>? A(Box<string> q) => q.More!; } ";

        Assert.Equal("BoxOfString ListOfString", SharedFiles.Stems(Types + One + Two));
        Assert.Equal(SharedFiles.Of(Types + One), SharedFiles.Of(Types + Two));
    }

    [Fact]
    public void A_long_generic_type_has_a_name_that_is_cut()
    {
        var type = string.Concat(Enumerable.Repeat("Dictionary<string, List<", 12)) + "Quake" + string.Concat(Enumerable.Repeat(">>", 12));

        Assert.All(SharedFiles.Of(Quake + $"[Pipeline<int>] public static partial class Q {{ [Slot(0)] static {type} A(int n) => new(); }}").Keys, name => Assert.True(name.Length < 110));
    }

    [Theory]
    [InlineData("My.App")]
    [InlineData("My-App (1)")]
    [InlineData("class")]
    [InlineData("System.Größe")]
    [InlineData("1")]
    [InlineData("Timbr.Typed")]
    public void An_assembly_may_be_called(string name)
    {
        var generated = (Project.Of(Quake + P) with { Name = name }).Generate();

        Assert.Empty(generated.Complaints());
    }

    [Fact]
    public void Every_type_that_opens_a_bracket_watches_the_depth() =>
        Assert.Equal(
            4,
            SharedFiles.Of("public record Node(List<Node> Next, Node[] Others, int[] Numbers); [Pipeline] public static partial class P { [Slot(0)] static int A(Node n) => 1; }")
                .Values.Count(text => text.Contains("json.Enter();", StringComparison.Ordinal)));
}

using Timbr.Typed.Generators.Tests.Harness;

namespace Timbr.Typed.Generators.Tests.Sharing;

/// <summary>The JSON of types that only the pipeline can name stands with it.</summary>
public sealed class OwnShapeTests
{
    [Theory]
    [InlineData("[Pipeline] public static partial class P { private record R(int X); [Slot(0)] static R A(int m) => new(m); }", "")]
    [InlineData("[Pipeline] public static partial class P { private record R(int X); [Slot(0)] static List<R> A(int m) => [new(m)]; }", "")]
    [InlineData("public record Box<T>(T Value); [Pipeline] public static partial class P { private record struct R(int X); [Slot(0)] static Box<R?[]> A(int m) => new([]); }", "")]
    [InlineData("public record Quake(int X); [Pipeline] public static partial class P { private record R(Quake Quake); [Slot(0)] static R A(Quake m) => new(m); }", "Quake")]
    [InlineData("public class Base { protected record R(int X); } [Pipeline] public partial class P : Base { [Slot(0)] static R A(int m) => new(m); }", "")]
    [InlineData("public static partial class Outer { internal record R(int X); [Pipeline] public static partial class P { [Slot(0)] static R A(int m) => new(m); } }", "R")]
    [InlineData("[Pipeline] public static partial class P { private enum E { One } [Slot(0)] static Dictionary<string, E> A(int m) => new(); }", "")]
    [InlineData("[Obsolete(\"old\", true)] public record R(int X); [Obsolete] [Pipeline] public static partial class P { [Slot(0)] static R A(int m) => new(m); }", "")]
    [InlineData("[System.Diagnostics.CodeAnalysis.Experimental(\"NEW1\")] public record R(int X); [System.Diagnostics.CodeAnalysis.Experimental(\"NEW1\")] [Pipeline] public static partial class P { [Slot(0)] static R A(int m) => new(m); }", "")]
    public void What_no_other_class_may_name_is_not_shared(string code, string shared)
    {
        var generated = Project.Of(code).Generate();

        Assert.Empty(generated.Complaints());
        Assert.Equal(shared, string.Join(" ", SharedFiles.Stems(generated)));
    }

    [Fact]
    public void A_private_type_is_written_with_the_shared_code_of_what_it_holds() =>
        Assert.Equal("[{\"X\":1},[{\"Quake\":{\"X\":1},\"Inner\":null}]]", Probe.Run(
            "public record Quake(int X); [Pipeline] public static partial class P { private record R(Quake Quake, R? Inner); [Slot(0)] static R[] A(Quake m) => [new(m, null)]; }",
            "return P.ToJson(P.Evaluate(new(1)));"));

    [Fact]
    public void A_private_message_is_read() =>
        Assert.Equal("7", Probe.Run(
            "public static partial class Outer { private record M(int X) { public List<M>? More { get; init; } } [Pipeline] private static partial class P { [Slot(0)] static int A(M m) => m.X; } public static int Read(string json) => P.ReadInput(System.Text.Encoding.UTF8.GetBytes(json)).More![0].X; }",
            "return Outer.Read(\"\"\"{\"X\":1,\"More\":[{\"X\":7}]}\"\"\");"));
}

using Microsoft.CodeAnalysis;
using Timbr.Typed.Generators.Tests.Harness;

namespace Timbr.Typed.Generators.Tests.Rules;

public sealed class SlotFromTests
{
    [Fact]
    public void A_method_of_another_type_is_a_slot() =>
        Assert.Equal("6 7 Half", Probe.Run("""
            public static class Library { internal static int Twice(int x, [Input] int m) => x + m; public static int Half(this int x) => x / 2; }
            [Pipeline]
            [SlotFrom(1, typeof(Library), nameof(Library.Twice))]
            [SlotFrom(2, typeof(Library), "Half")]
            [SlotFrom(3, typeof(System.Math), "Sqrt", Name = "Root")]
            public static partial class P { [Slot(0)] static int A(int x) => x; [Slot(4)] static int B(double root, int half, int twice) => half + 4; }
            """, "var e = P.Evaluate(3); return $\"{e.Twice} {e.B} {P.Graph.Slots[2].Name}\";"));

    [Fact]
    public void A_method_of_another_assembly_is_a_slot()
    {
        var library = Project.Of("public static class Library { public static string Shout(string s, int times = 2) => s + new string('!', times); internal static string Hidden(string s) => s; }") with { Name = "Library" };
        using var image = new MemoryStream();
        Assert.True(library.Compile().Emit(image).Success);
        var user = Project.Of("""
            [Pipeline]
            [SlotFrom(0, typeof(Library), "Shout")]
            public static partial class P;
            """, Probe.Source("return P.Evaluate(\"a\").Shout;")) with { Extra = [MetadataReference.CreateFromImage(image.ToArray())] };
        using var program = new MemoryStream();
        var emitted = user.Generate().After.Emit(program);

        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        Assert.Equal("a!!", Loaded.From(program, image.ToArray()).Run());
    }

    [Theory]
    [InlineData("typeof(Library), \"Nothing\"")]
    [InlineData("typeof(Library), \"Two\"")]
    [InlineData("typeof(Library), \"Hidden\"")]
    [InlineData("typeof(Instance), \"Method\"")]
    [InlineData("typeof(Library), \"Property\"")]
    [InlineData("typeof(Library), \"\"")]
    [InlineData("typeof(Library), null!")]
    [InlineData("typeof(List<>), \"Add\"")]
    [InlineData("typeof(int[]), \"Add\"")]
    [InlineData("typeof(void), \"Add\"")]
    [InlineData("null!, \"Add\"")]
    public void What_is_not_one_accessible_static_method_is_refused(string arguments)
    {
        var generated = Project.Of($$"""
            public static class Library { public static int Two(int x) => x; public static int Two(string x) => 1; private static int Hidden(int x) => x; public static int Property => 1; }
            public class Instance { public int Method(int x) => x; }
            [Pipeline<int>]
            [SlotFrom(0, {{arguments}})]
            public static partial class P;
            """).Generate();

        Assert.Contains(arguments.Contains("<>", StringComparison.Ordinal) ? "TIMBR009" : "TIMBR023", generated.Faults(), StringComparison.Ordinal);
        Assert.Empty(generated.Complaints());
    }
}

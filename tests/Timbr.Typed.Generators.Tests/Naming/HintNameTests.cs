using Timbr.Typed.Generators.Tests.Harness;

namespace Timbr.Typed.Generators.Tests.Naming;

/// <summary>One file name twice would make the generator give nothing at all.</summary>
public sealed class HintNameTests
{
    private const string Pipeline = "[Pipeline] public static partial class P { [Slot(0)] static int A(int x) => x; }";

    [Theory]
    [InlineData("[Pipeline<int>] static partial class Abc; [Pipeline<int>] static partial class ABC; [Pipeline<int>] static partial class abc;", 6)]
    [InlineData("namespace A { static partial class B { %p } } namespace A.B { %p }", 4)]
    [InlineData("namespace A.B { %p } namespace A { public static partial class B { %p } }", 4)]
    [InlineData("static partial class O { %p } static partial class O<T> { %p }", 2)]
    [InlineData("static partial class O { %p } partial struct O { %p }", 2)]
    [InlineData("[Pipeline<int>] static partial class P; [Pipeline<int>] static partial class P<T>;", 2)]
    [InlineData("namespace A_B { %p } namespace A { namespace B { %p } }", 4)]
    [InlineData("namespace \u00C4 { %p } namespace \u00D6 { %p }", 4)]
    [InlineData("%p namespace P1 { %p }", 4)]
    public void Every_pipeline_has_files_of_its_own(string source, int files)
    {
        var generated = Project.Of(source.Replace("%p", Pipeline, StringComparison.Ordinal)).Generate();

        Assert.Equal(files, generated.Sources.Select(s => s.HintName).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void A_long_name_is_cut()
    {
        var name = new string('N', 400);
        var generated = Project.Of($"namespace {name} {{ {Pipeline} }} namespace {name}2 {{ {Pipeline} }}").Generate();

        Assert.Equal((4, true), (generated.Sources.Select(s => s.HintName).Distinct().Count(), generated.Sources.All(s => s.HintName.Length < 200)));
    }
}

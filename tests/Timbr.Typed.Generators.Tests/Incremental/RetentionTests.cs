using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Timbr.Typed.Generators.Pipelines;
using Timbr.Typed.Generators.Tests.Harness;

namespace Timbr.Typed.Generators.Tests.Incremental;

public sealed class RetentionTests
{
    private static readonly Project Right = Project.Of("public record M(int X); [Pipeline] public static partial class P { [Slot(0)] static int A(M m) => m.X; }", "public class Other;");

    private static readonly Project Wrong = Project.Of("[Pipeline<int>] public static partial class P { [Slot(0)] static int A(string text) => 1; }", "public class Other;");

    // As many as are checked side by side.
    private static readonly Project Many = Right with
    {
        Files = [.. Right.Files, .. Enumerable.Range(0, 40).Select(i => ($"Many{i}.cs", $"[Pipeline] public static partial class Many{i} {{ [Slot(0)] static int A(M m) => m.X; }}"))],
    };

    [Theory]
    [InlineData("right")]
    [InlineData("wrong")]
    [InlineData("many")]
    [InlineData("baseline")]
    public void A_driver_that_lives_lets_an_old_compilation_go(string kind)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new PipelineGenerator().AsSourceGenerator()]);
        driver = kind == "baseline" ? Baseline.Beside(driver, "pipeline P\n  in M\n  0 Was int from in\n") : driver;
        var old = RunTwice(ref driver, kind switch { "wrong" => Wrong, "many" => Many, _ => Right });
        Assert.Equal(kind == "baseline", driver.GetRunResult().Diagnostics.Any(d => d.Id == "TIMBR070"));
        for (var i = 0; i < 10 && old.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(old.IsAlive);
        GC.KeepAlive(driver);
    }

    // Apart, so that no register of the test holds the compilation.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference RunTwice(ref GeneratorDriver driver, Project project)
    {
        var first = project.Compile();
        driver = driver.RunGenerators(first);
        driver = driver.RunGenerators((project with { Files = [.. project.Files.Select(f => (f.Path, "// edited\n" + f.Text))] }).Compile());
        return new WeakReference(first);
    }
}

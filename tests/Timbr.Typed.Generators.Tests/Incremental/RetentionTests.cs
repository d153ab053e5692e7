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

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_driver_that_lives_lets_an_old_compilation_go(bool isWrong)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new PipelineGenerator().AsSourceGenerator()]);
        var old = RunTwice(ref driver, isWrong ? Wrong : Right);
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

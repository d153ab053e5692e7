using System.Globalization;
using Timbr.Typed.Generators.Pipelines;
using Timbr.Typed.Generators.Tests.Harness;

namespace Timbr.Typed.Generators.Tests.Incremental;

public sealed class DeterminismTests
{
    private static readonly Project Several = Project.Of(
        "public record M(int X, List<Inner> Y, Inner? Z); public record Inner(double A, string? B);",
        "[Pipeline(PropertyNaming = PropertyNaming.SnakeCaseUpper)] public static partial class P { [Slot(0)] static int Items(M m, int a = -5, double d = -1.5, long min = long.MinValue) => m.X; [Slot(2)] static Step<Inner> I(int a, [State] ref int n, [Input] JsonText t) => throw new Exception(); }",
        "[Pipeline<int>(Slots = 30)] public static partial class Q { [Slot(0)] static double A(int m, [Id] MessageId id, decimal o = -3.50m, sbyte s = -1) => m; }",
        "[Pipeline] public static partial class Wrong { [Slot(-1)] static double A(int m) => m; [Slot(1)] static int B([From(-3)] int x) => 1; }");

    [Fact]
    public void The_order_of_files_does_not_matter()
    {
        var expected = Sources(Several);

        Assert.Equal(expected, Sources(Several with { Files = [.. Several.Files.Reverse()] }));
        Assert.Equal(expected, Sources(Several with { Files = [Several.Files[2], Several.Files[0], Several.Files[3], Several.Files[1]] }));
    }

    [Theory]
    [InlineData("fi-FI")]
    [InlineData("tr-TR")]
    [InlineData("sv-SE")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    public void The_culture_does_not_matter(string name)
    {
        var expected = (Sources(Several), Several.Generate().Faults());

        Assert.Equal(expected, Under(new CultureInfo(name), () => (Sources(Several), Several.Generate().Faults())));
    }

    [Fact]
    public void A_culture_with_signs_of_its_own_does_not_matter()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NaNSymbol = "n";
        var expected = (Sources(Several), Several.Generate().Faults());

        Assert.Equal(expected, Under(culture, () => (Sources(Several), Several.Generate().Faults())));
    }

    [Fact]
    public void Threads_do_not_matter()
    {
        var many = Project.Of([.. Enumerable.Range(0, 60).Select(i => $"public record M{i}(int X, M{(i + 1) % 60}? Next); [Pipeline] public static partial class P{i} {{ [Slot(0)] static M{i}? Next(M{(i + 59) % 60} m) => m.Next; }}")]);
        var compilation = many.Compile();
        var alone = Harness.Generated.From(compilation.WithOptions(compilation.Options.WithConcurrentBuild(false)), many.Parsing);

        Assert.Equal(alone.Text, Harness.Generated.From(compilation, many.Parsing).Text);
    }

    [Fact]
    public void A_run_that_is_cancelled_says_so_however_many_pipelines_there_are()
    {
        var many = Project.Of([.. Enumerable.Range(0, 60).Select(i => $"[Pipeline<int>] public static partial class P{i} {{ [Slot(0)] static int A(int x) => x; }}")]);
        var memory = new PipelineMemory();
        using var cancelled = new CancellationTokenSource();
        var compilation = many.Compile();
        memory.Options(compilation, CancellationToken.None);
        cancelled.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => memory.Check(compilation, cancelled.Token));
        Assert.Equal(60, memory.Check(compilation, CancellationToken.None).Count(pipeline => pipeline?.Model is not null));
    }

    [Fact]
    public void Line_ends_are_those_of_Unix() => Assert.DoesNotContain('\r', Several.Generate().Text);

    private static string Sources(Project project) =>
        string.Join("\n", project.Generate().Sources.OrderBy(s => s.HintName, StringComparer.Ordinal).Select(s => s.HintName + "\n" + s.SourceText));

    private static T Under<T>(CultureInfo culture, Func<T> get)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            return get();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}

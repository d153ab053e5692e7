using System.Globalization;
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

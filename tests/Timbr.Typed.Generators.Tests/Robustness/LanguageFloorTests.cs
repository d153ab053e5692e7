using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Timbr.Typed.Generators.Tests.Harness;

namespace Timbr.Typed.Generators.Tests.Robustness;

/// <summary>What is generated is C# 12. Where that cannot be compiled, one error says so.</summary>
public sealed class LanguageFloorTests
{
    private const string Wrong = "[Timbr.Typed.Pipeline] public static partial class P { [Timbr.Typed.Slot(0)] static int A(int m) { return m; } [Timbr.Typed.Slot(1)] static int B(string a) { return 1; } }";

    [Theory]
    [InlineData(LanguageVersion.CSharp11, "11"), InlineData(LanguageVersion.CSharp10, "10"), InlineData(LanguageVersion.CSharp7_3, "7.3"), InlineData(LanguageVersion.CSharp1, "1")]
    public void A_lower_version_is_the_only_thing_that_is_said(LanguageVersion language, string shown)
    {
        var reported = Assert.Single(Run(Wrong, Wrong.Replace(" P ", " Q ", StringComparison.Ordinal), language).Run.Diagnostics);

        Assert.Equal(
            ("TIMBR902", $"Timbr.Typed needs C# 12 or newer; this project sets LangVersion to {shown}. Remove that, or raise it to 12."),
            (reported.Id, reported.GetMessage(CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Nothing_is_generated_for_it() => Assert.Empty(Run(Wrong, "", LanguageVersion.CSharp11).Sources);

    [Fact]
    public void Who_has_no_pipeline_is_left_alone() => Assert.Empty(Run("class C { }", "", LanguageVersion.CSharp11).Run.Diagnostics);

    [Theory, InlineData(LanguageVersion.CSharp12), InlineData(LanguageVersion.Latest), InlineData(LanguageVersion.Preview), InlineData(LanguageVersion.Default)]
    public void A_version_that_is_high_enough_is_left_alone(LanguageVersion language) => Assert.Empty(Run(Wrong, "", language).Run.Diagnostics);

    private static Harness.Generated Run(string first, string second, LanguageVersion language) =>
        (Project.Of(first, second) with { Language = language, IsBare = true, Nullable = Microsoft.CodeAnalysis.NullableContextOptions.Disable }).Generate();
}

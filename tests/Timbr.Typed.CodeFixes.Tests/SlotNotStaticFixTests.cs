using Timbr.Typed.CodeFixes.Editing;

namespace Timbr.Typed.CodeFixes;

public sealed class SlotNotStaticFixTests
{
    private const string Id = "TIMBR002";
    private static readonly SlotNotStaticFix Fix = new();

    [Fact]
    public Task The_only_one_makes_the_class_static() => Verify.FixAsync(
        Fix, Id, "Make 'Energy' and 'P' static",
        """
        [Pipeline] public partial class P
        {
            private readonly double _factor = 2;

            /// <summary>In joules.</summary>
            [Slot(0)]
            internal double [|Energy|](Quake quake) => quake.Magnitude * _factor; // linear
        }
        """,
        """
        [Pipeline] public static partial class P
        {
            private static readonly double _factor = 2;

            /// <summary>In joules.</summary>
            [Slot(0)]
            internal static double Energy(Quake quake) => quake.Magnitude * _factor; // linear
        }
        """);

    private const string Two = """
        [Pipeline] partial class P
        {
            [Slot(0)] double [|Energy|](Quake quake) => quake.Magnitude;
            [Slot(1)] string Region(double energy, Quake quake) => quake.Place;
        }
        """;

    [Fact]
    public Task One_of_several_leaves_the_others() => Verify.FixAsync(
        Fix, Id, "Make 'Energy' static", Two,
        """
        [Pipeline] partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] string Region(double energy, Quake quake) => quake.Place;
        }
        """,
        leaves: [Id]);

    [Fact]
    public Task All_of_several_become_static_with_the_class() => Verify.FixAsync(
        Fix, Id, "Make 'P' and its members static", Two,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static string Region(double energy, Quake quake) => quake.Place;
        }
        """);

    [Fact]
    public Task One_that_uses_the_object_takes_all_along() => Verify.OffersAsync(
        Fix, Id,
        """
        [Pipeline] partial class P
        {
            double factor = 2;
            [Slot(0)] double [|Energy|](Quake quake) => quake.Magnitude * factor;
            [Slot(1)] string Region(double energy, Quake quake) => quake.Place;
        }
        """,
        "Make 'P' and its members static");

    [Fact]
    public Task A_property_has_no_fix() => Verify.OffersAsync(
        Fix, Id,
        """
        [Pipeline] static partial class P
        {
            static double Factor { [Slot(0)] [|get|] => 2; }
            [Slot(1)] static double Energy(double factor, Quake quake) => factor * quake.Magnitude;
        }
        """);

    [Fact]
    public Task The_parts_of_a_class_become_static_together() => Verify.FixAsync(
        Fix, Id, "Make 'Region' and 'P' static",
        """
        //// Pipeline.cs
        [Pipeline] partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
        }
        //// Region.cs
        partial class P
        {
            [Slot(1)]
            string [|Region|](double energy, Quake quake) => quake.Place;
        }
        """,
        """
        //// Pipeline.cs
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
        }
        //// Region.cs
        partial class P
        {
            [Slot(1)]
            static string Region(double energy, Quake quake) => quake.Place;
        }
        """);

    [Theory]
    [InlineData("[Obsolete(\"Old.\", true)]", "[Obsolete(\"Old.\")]")]
    [InlineData("[Obsolete(error: true, message: \"Old.\")]", "[Obsolete(message: \"Old.\")]")]
    public Task What_nobody_may_call_becomes_a_warning(string wrong, string right) => Verify.FixAsync(
        Fix, Id, "Make [Obsolete] of 'Energy' a warning",
        "[Pipeline] static partial class P { [Slot(0)] " + wrong + " static double [|Energy|](Quake quake) => 1; }",
        "[Pipeline] static partial class P { [Slot(0)] " + right + " static double Energy(Quake quake) => 1; }");

    [Fact]
    public Task So_does_a_variant() => Verify.FixAsync(
        Fix, Id, "Make [Obsolete] of 'Other' a warning",
        "[Pipeline] static partial class P { [Slot(0)] static double Energy(Quake quake) => 1; [Obsolete(\"Old.\", true), Slot(0, Variant = \"other\")] static double [|Other|](Quake quake) => 1; }",
        "[Pipeline] static partial class P { [Slot(0)] static double Energy(Quake quake) => 1; [Obsolete(\"Old.\"), Slot(0, Variant = \"other\")] static double Other(Quake quake) => 1; }");

    [Fact]
    public Task What_only_native_code_calls_is_left_alone() =>
        Verify.OffersAsync(Fix, Id, "[Pipeline<int>] static partial class P { [Slot(0), System.Runtime.InteropServices.UnmanagedCallersOnly] static int [|Energy|](int m) => m; }");
}

using Timbr.Typed.CodeFixes.Editing;

namespace Timbr.Typed.CodeFixes;

/// <summary>Values that are missing are inserted.</summary>
public sealed class ParameterInsertionFixTests
{
    private const string Id = "TIMBR006";
    private static readonly ParameterTypeMismatchFix Fix = new();

    [Fact]
    public Task The_missing_values_are_inserted() => Verify.FixAsync(
        Fix, Id, "Insert 'string region, double energy' before 'quake'",
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static string Region(double energy, Quake quake) => quake.Place;
            [Slot(2)] static string Classify(
                [|Quake quake|]) => quake.Place;
        }
        """,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static string Region(double energy, Quake quake) => quake.Place;
            [Slot(2)] static string Classify(
                string region, double energy, Quake quake) => quake.Place;
        }
        """);

    [Fact]
    public Task What_a_call_would_have_to_give_is_not_inserted() => Verify.OffersAsync(
        Fix, Id,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static string Region([|Quake quake|]) => quake.Place;
            public static string Of(Quake quake) => Region(quake);
        }
        """,
        "Bind 'quake' with [Input]");

    [Fact]
    public Task A_method_that_is_handed_on_keeps_its_signature() => Verify.OffersAsync(
        Fix, Id,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static string Region([|float energy|], Quake quake) => quake.Place;
            public static readonly Func<float, Quake, string> Handed = Region;
        }
        """);

    [Fact]
    public Task What_is_inserted_stands_on_lines_of_its_own_where_the_others_do() => Verify.FixAsync(
        Fix, Id, "Insert 'string region' before 'energy'",
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static string Region(double energy, Quake quake) => quake.Place;
            [Slot(2)]
            static string Classify(
                [|double energy|], // in joule
                Quake quake)
                => quake.Place + energy;
        }
        """,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static string Region(double energy, Quake quake) => quake.Place;
            [Slot(2)]
            static string Classify(
                string region,
                double energy, // in joule
                Quake quake)
                => quake.Place + energy;
        }
        """);
}

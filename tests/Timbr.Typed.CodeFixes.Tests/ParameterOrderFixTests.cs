using Timbr.Typed.CodeFixes.Editing;

namespace Timbr.Typed.CodeFixes;

/// <summary>Parameters change places.</summary>
public sealed class ParameterOrderFixTests
{
    private const string Id = "TIMBR006";
    private static readonly ParameterTypeMismatchFix Fix = new();

    private const string Swapped = """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static string Region(double energy, Quake quake) => quake.Place;
            [Slot(2)] static string Classify([|double energy|], string region) => energy > 1 ? region : "none";
        }
        """;

    [Fact]
    public Task Two_parameters_change_places() => Verify.FixAsync(
        Fix, Id, "Swap 'energy' and 'region'", Swapped,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static string Region(double energy, Quake quake) => quake.Place;
            [Slot(2)] static string Classify(string region, double energy) => energy > 1 ? region : "none";
        }
        """);

    [Fact]
    public Task Comments_go_where_their_parameters_go() => Verify.FixAsync(
        Fix, Id, "Reorder to 'region', 'energy', 'quake'",
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static string Region(double energy, Quake quake) => quake.Place;
            [Slot(2)]
            static string Classify(
                [|Quake quake|], // first
                /* where */ string region,
                double energy /* J */) => region;
        }
        """,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static string Region(double energy, Quake quake) => quake.Place;
            [Slot(2)]
            static string Classify(
                /* where */ string region, // first
                double energy /* J */,
                Quake quake) => region;
        }
        """);

    [Fact]
    public Task Like_types_are_ordered_by_their_names() => Verify.FixAsync(
        Fix, Id, "Swap 'quake' and 'depth'",
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static double Depth(double energy) => energy;
            [Slot(2)] static double Weight([|Quake quake|], double energy, double depth) => energy * depth;
        }
        """,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static double Depth(double energy) => energy;
            [Slot(2)] static double Weight(double depth, double energy, Quake quake) => energy * depth;
        }
        """);

    [Fact]
    public Task Calls_give_their_arguments_in_the_new_order() => Verify.FixAsync(
        Fix, Id, "Swap 'energy' and 'region'",
        """
        //// Pipeline.cs
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static string Region(double energy, Quake quake) => quake.Place;

            /// <seealso cref="Classify(double, string, int)"/>
            [Slot(2)]
            internal static string Classify(
                [|double energy|], // in joule
                string region,
                int more = 1) => energy > more ? region : "none";
        }
        //// User.cs
        static class User
        {
            public static string Of() => P.Classify(1, "a") + P.Classify(region: "b", energy: 2) + P.Classify(3, region: "c", 4) + P.Classify(/* one */ 5, "d" /* two */, 6);
        }
        """,
        """
        //// Pipeline.cs
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static string Region(double energy, Quake quake) => quake.Place;

            /// <seealso cref="Classify(string, double, int)"/>
            [Slot(2)]
            internal static string Classify(
                string region, // in joule
                double energy,
                int more = 1) => energy > more ? region : "none";
        }
        //// User.cs
        static class User
        {
            public static string Of() => P.Classify("a", 1) + P.Classify(region: "b", energy: 2) + P.Classify(energy: 3, region: "c", more: 4) + P.Classify("d" /* two */, /* one */ 5, 6);
        }
        """);

    [Fact]
    public Task An_order_that_another_configuration_has_stays() => Verify.OffersAsync(
        Fix, Id,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)]
            static string Region(
                [|Quake quake|],
        #if EXACT
                decimal energy
        #else
                double energy
        #endif
            ) => quake.Place + energy;
        }
        """,
        "Bind 'quake' with [Input]");
}

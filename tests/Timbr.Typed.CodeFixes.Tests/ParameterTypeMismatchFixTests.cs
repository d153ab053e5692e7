using Microsoft.CodeAnalysis.CodeFixes;
using Timbr.Typed.CodeFixes.Editing;

namespace Timbr.Typed.CodeFixes;

public sealed class ParameterTypeMismatchFixTests
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
    public Task The_light_bulb_offers_what_there_is() => Verify.OffersAsync(
        Fix, Id, Swapped, "Swap 'energy' and 'region'", "Bind 'energy' with [From(nameof(Energy))]");

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
    public Task A_parameter_names_the_one_value_that_fits() => Verify.FixAsync(
        Fix, Id, "Bind 'energy' with [From(nameof(Energy))]", Swapped,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static string Region(double energy, Quake quake) => quake.Place;
            [Slot(2)] static string Classify([From(nameof(Energy))] double energy, string region) => energy > 1 ? region : "none";
        }
        """);

    [Fact]
    public Task What_stands_behind_a_named_one_keeps_its_value() => Verify.FixAsync(
        Fix, Id, "Bind 'quake' with [Input]",
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static double Twice(double energy) => 2 * energy;
            [Slot(2)] static double Half([|Quake quake|], double energy) => energy / 2;
        }
        """,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static double Twice(double energy) => 2 * energy;
            [Slot(2)] static double Half([Input] Quake quake, [From(nameof(Energy))] double energy) => energy / 2;
        }
        """);

    [Fact]
    public Task A_parameter_takes_the_type_that_arrives() => Verify.FixAsync(
        Fix, Id, "Take 'Dictionary<string, List<Alerts.Level?>> levels'",
        """
        static class Alerts { public sealed record Level(int Value); }
        [Pipeline] static partial class P
        {
            [Slot(0)] static Dictionary<string, List<Alerts.Level?>> Levels(Quake quake) => [];
            [Slot(1)] static int Count(/* all */ [|in List<int> levels|]) => levels.Count;
        }
        """,
        """
        static class Alerts { public sealed record Level(int Value); }
        [Pipeline] static partial class P
        {
            [Slot(0)] static Dictionary<string, List<Alerts.Level?>> Levels(Quake quake) => [];
            [Slot(1)] static int Count(/* all */ in Dictionary<string, List<Alerts.Level?>> levels) => levels.Count;
        }
        """);

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
    public Task The_message_alone_is_bound_or_gets_its_place() => Verify.OffersAsync(
        Fix, Id,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static string Region([|Quake quake|]) => quake.Place;
        }
        """,
        "Bind 'quake' with [Input]", "Insert 'double energy' before 'quake'");

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
    public Task A_wrong_name_becomes_the_right_one() => Verify.FixAsync(
        Fix, Id, "Bind 'region' with [From(nameof(Region))]",
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static string Region(double energy, Quake quake) => quake.Place;
            [Slot(2)] static string Classify([|[From(0)] string region|]) => region;
        }
        """,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static string Region(double energy, Quake quake) => quake.Place;
            [Slot(2)] static string Classify([From(nameof(Region))] string region) => region;
        }
        """);

    [Fact]
    public Task A_JSON_text_names_its_value() => Verify.FixAsync(
        Fix, Id, "Bind 'energy' with [From(nameof(Energy))]",
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static int Length([|JsonText energy|]) => energy.ToString().Length;
        }
        """,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static int Length([From(nameof(Energy))] JsonText energy) => energy.ToString().Length;
        }
        """);

    [Fact]
    public Task A_reused_slot_is_named_by_its_method() => Verify.FixAsync(
        Fix, Id, "Bind 'root' with [From(nameof(Roots.Of))]",
        """
        static class Roots { public static double Of(byte[] energy) => energy.Length; }
        [Pipeline, SlotFrom(1, typeof(Roots), nameof(Roots.Of))] static partial class P
        {
            [Slot(0)] static byte[] Energy(Quake quake) => [];
            [Slot(2)] static string Text(double root) => "";
            [Slot(3)] static string Rest([|double root|]) => "";
        }
        """,
        """
        static class Roots { public static double Of(byte[] energy) => energy.Length; }
        [Pipeline, SlotFrom(1, typeof(Roots), nameof(Roots.Of))] static partial class P
        {
            [Slot(0)] static byte[] Energy(Quake quake) => [];
            [Slot(2)] static string Text(double root) => "";
            [Slot(3)] static string Rest([From(nameof(Roots.Of))] double root) => "";
        }
        """);

    [Fact]
    public Task A_renamed_slot_is_named_by_its_method() => Verify.FixAsync(
        Fix, Id, "Bind 'joule' with [From(nameof(@long))]",
        """
        [Pipeline] static partial class P
        {
            [Slot(0, Name = "Joule")] static double @long(Quake quake) => 4;
            [Slot(1)] static string Text(double joule) => "";
            [Slot(2)] static string Rest([|double joule|]) => "";
        }
        """,
        """
        [Pipeline] static partial class P
        {
            [Slot(0, Name = "Joule")] static double @long(Quake quake) => 4;
            [Slot(1)] static string Text(double joule) => "";
            [Slot(2)] static string Rest([From(nameof(@long))] double joule) => "";
        }
        """);

    [Fact]
    public Task Several_that_fit_are_not_chosen_from() => Verify.OffersAsync(
        Fix, Id,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static double Twice(double energy) => energy;
            [Slot(2)] static string Region([Input] Quake quake) => quake.Place;
            [Slot(3)] static double Half([|double twice|]) => twice / 2;
        }
        """,
        "Insert 'string region' before 'twice'");

    [Fact]
    public Task A_slot_that_gives_nothing_is_not_taken() => Verify.OffersAsync(
        Fix, Id,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static void Log(Quake quake) { }
            [Slot(1)] static string Region([|Quake quake|]) => quake.Place;
        }
        """,
        "Bind 'quake' with [Input]", "Insert 'None log' before 'quake'");

    [Fact]
    public Task A_reused_method_has_no_fix() => Verify.OffersAsync(
        Fix, Id,
        """
        [Pipeline, [|SlotFrom(1, typeof(Math), nameof(Math.Sqrt))|]] static partial class P
        {
            [Slot(0)] static string Region(Quake quake) => quake.Place;
        }
        """);

    [Fact]
    public Task A_part_in_another_file_is_mended_there() => Verify.FixAsync(
        Fix, Id, "Bind 'quake' with [Input]",
        """
        //// Pipeline.cs
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
        }
        //// Region.cs
        static partial class P
        {
            [Slot(1)] static string Region([|Quake quake|]) => quake.Place;
        }
        """,
        """
        //// Pipeline.cs
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
        }
        //// Region.cs
        static partial class P
        {
            [Slot(1)] static string Region([Input] Quake quake) => quake.Place;
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

    [Fact]
    public Task Every_parameter_of_a_slot_that_is_wrong_is_mended() => Verify.FixAllAsync(
        Fix, Id, "Bind 'quake' with [Input]", FixAllScope.Document,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static string Region([|Quake quake|], List<int>? more = null) => quake.Place;
            [Slot(2)] static string Classify([From(nameof(Energy))] string region, [From(nameof(Region))] double energy) => region + energy;
        }
        """,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static string Region([Input] Quake quake, List<int>? more = null) => quake.Place;
            [Slot(2)] static string Classify([From(nameof(Region))] string region, [From(nameof(Energy))] double energy) => region + energy;
        }
        """);
}

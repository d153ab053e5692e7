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

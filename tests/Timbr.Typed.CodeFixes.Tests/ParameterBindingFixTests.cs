using Timbr.Typed.CodeFixes.Editing;

namespace Timbr.Typed.CodeFixes;

/// <summary>A parameter names the value that it gets.</summary>
public sealed class ParameterBindingFixTests
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
}

using Timbr.Typed.CodeFixes.Editing;

namespace Timbr.Typed.CodeFixes.Variants;

public sealed class UnknownVariantFixTests
{
    private const string Id = "TIMBR019";
    private static readonly UnknownVariantFix Fix = new();

    [Fact]
    public Task A_name_becomes_the_constant_of_one_that_there_is() => Verify.FixAsync(
        Fix, Id, "Use 'rough'",
        """
        namespace Quakes
        {
            [Pipeline] public static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(0, Variant = "rough")] static double Rough(Quake quake) => 1;
            }
        }

        namespace Uses
        {
            static class Chooser
            {
                static void Choose(Quakes.P.Machine machine) => machine.Slots.Energy.Shadow(every: 10, variant: /* here */ [|"ruff"|]);
            }
        }
        """,
        """
        namespace Quakes
        {
            [Pipeline] public static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(0, Variant = "rough")] static double Rough(Quake quake) => 1;
            }
        }

        namespace Uses
        {
            static class Chooser
            {
                static void Choose(Quakes.P.Machine machine) => machine.Slots.Energy.Shadow(every: 10, variant: /* here */ Quakes.P.Slots.Energy.Variants.Rough);
            }
        }
        """);

    [Fact]
    public Task It_is_a_text_where_there_is_no_constant() => Verify.FixAsync(
        Fix, Id, "Use 'rough'",
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Variants(Quake quake) => quake.Magnitude;
            [Slot(0, Variant = "rough")] static double Rough(Quake quake) => 1;
            static void Choose(Machine machine) => machine.Slots.Variants.Use([|"ruff"|]);
        }
        """,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Variants(Quake quake) => quake.Magnitude;
            [Slot(0, Variant = "rough")] static double Rough(Quake quake) => 1;
            static void Choose(Machine machine) => machine.Slots.Variants.Use("rough");
        }
        """);

    [Fact]
    public Task The_most_similar_is_offered_first() => Verify.OffersAsync(
        Fix, Id, Choosing("""machine.Slots.Energy.Use([|"Robus"|])"""), "Use 'robust'", "Use 'rough'", "Use 'fast'");

    [Fact]
    public Task Nothing_is_offered_where_there_is_none() => Verify.OffersAsync(Fix, Id, Choosing("""machine.Slots.Region.Use([|"rough"|])"""));

    [Fact]
    public Task Nothing_is_offered_for_a_declaration() => Verify.OffersAsync(
        Fix, Id, """[Pipeline] static partial class P { [Slot(0, Variant = "rough")] static double [|Rough|](Quake quake) => 1; }""");

    private static string Choosing(string call) => $$"""
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(0, Variant = "fast")] static double Fast(Quake quake) => 1;
            [Slot(0, Variant = "robust")] static double Robust(Quake quake) => 1;
            [Slot(0, Variant = "rough")] static double Rough(Quake quake) => 1;
            [Slot(1)] static string Region(double energy, Quake quake) => quake.Place;
            static long Choose(Machine machine) => {{call}};
        }
        """;
}

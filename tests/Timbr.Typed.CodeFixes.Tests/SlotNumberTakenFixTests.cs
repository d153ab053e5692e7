using Microsoft.CodeAnalysis.CodeFixes;
using Timbr.Typed.CodeFixes.Editing;

namespace Timbr.Typed.CodeFixes;

public sealed class SlotNumberTakenFixTests
{
    private const string Id = "TIMBR004";
    private static readonly SlotNumberTakenFix Fix = new();

    private const string Inserted = """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(0)] static string [|Region|](Quake quake) => quake.Place;
            [Slot(1)] static double Twice(double energy, Quake quake) => 2 * energy;
            [Slot(2)] static double Half([From(1)] double twice) => twice / 2;
        }
        """;

    [Fact]
    public Task What_moves_keeps_its_values_by_name() => Verify.FixAsync(
        Fix, Id, "Give 'Region' number 1, and renumber the later slots; bind by name what moves", Inserted,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static string Region([Input] Quake quake) => quake.Place;
            [Slot(2)] static double Twice([From(nameof(Energy))] double energy, [Input] Quake quake) => 2 * energy;
            [Slot(3)] static double Half([From(2)] double twice) => twice / 2;
        }
        """);

    [Fact]
    public Task Names_are_offered_before_positions() => Verify.OffersAsync(
        Fix, Id, Inserted,
        "Give 'Region' number 1, and renumber the later slots; bind by name what moves", "Give 'Region' number 1, and renumber the later slots");

    [Fact]
    public Task What_moves_may_take_what_is_there() => Verify.FixAsync(
        Fix, Id, "Give 'Again' number 1, and renumber the later slots",
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(0)] static double [|Again|](double energy) => energy;
            [Slot(1)] static double Twice(double again) => 2 * again;
        }
        """,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static double Again(double energy) => energy;
            [Slot(2)] static double Twice(double again) => 2 * again;
        }
        """);

    [Fact]
    public Task A_slot_that_was_meant_to_be_next_stays_as_it_is() => Verify.FixAsync(
        Fix, Id, "Give 'Region' number 1",
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            // Where it was.
            [Slot(0)] static string [|Region|](double energy, Quake quake) => quake.Place;
        }
        """,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            // Where it was.
            [Slot(1)] static string Region(double energy, Quake quake) => quake.Place;
        }
        """);

    [Fact]
    public Task A_slot_takes_the_gap_behind_it() => Verify.FixAsync(
        Fix, Id, "Give 'Region' number 1; bind by name what moves",
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(0)] static string [|Region|](Quake quake) => quake.Place;
            [Slot(2)] static double Twice(double energy) => 2 * energy;
            [Slot(3)] static double Half(double twice) => twice / 2;
        }
        """,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static string Region([Input] Quake quake) => quake.Place;
            [Slot(2)] static double Twice([From(nameof(Energy))] double energy) => 2 * energy;
            [Slot(3)] static double Half(double twice) => twice / 2;
        }
        """);

    [Fact]
    public Task Parts_in_other_files_move_along() => Verify.FixAsync(
        Fix, Id, "Give 'Region' number 1, and renumber the later slots; bind by name what moves",
        """
        //// Pipeline.cs
        [Pipeline, SlotFrom(2, typeof(Math), nameof(Math.Sqrt))] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(0)] static string [|Region|](Quake quake) => quake.Place;
        }
        //// Later.cs
        static partial class P
        {
            [Slot(1)]
            static double Twice(
                double energy, // of slot 0
                Quake quake) => 2 * energy;
        }
        """,
        """
        //// Pipeline.cs
        [Pipeline, SlotFrom(3, typeof(Math), nameof(Math.Sqrt))] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static string Region([Input] Quake quake) => quake.Place;
        }
        //// Later.cs
        static partial class P
        {
            [Slot(2)]
            static double Twice(
                [From(nameof(Energy))] double energy, // of slot 0
                [Input] Quake quake) => 2 * energy;
        }
        """);

    [Fact]
    public Task Only_what_would_change_is_bound() => Verify.FixAsync(
        Fix, Id, "Give 'Region' number 1, and renumber the later slots; bind by name what moves",
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(0)] static string [|Region|](double energy, Quake quake) => quake.Place;
            [Slot(1)] static double Twice([From(0)] double energy) => 2 * energy;
            [Slot(2)] static double Sum(double twice, double energy, Quake quake) => twice + energy;
        }
        """,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static string Region(double energy, Quake quake) => quake.Place;
            [Slot(2)] static double Twice([From(0)] double energy) => 2 * energy;
            [Slot(3)] static double Sum(double twice, [From(nameof(Energy))] double energy, [Input] Quake quake) => twice + energy;
        }
        """);

    [Fact]
    public Task All_slots_of_one_number_keep_their_order() => Verify.FixAllAsync(
        Fix, Id, "Give 'Classify' number 1", FixAllScope.Document,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(0)] static string Region(double energy, Quake quake) => quake.Place;
            [Slot(0)] static string [|Classify|](string region, double energy, Quake quake) => region;
        }
        """,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static string Region(double energy, Quake quake) => quake.Place;
            [Slot(2)] static string Classify(string region, double energy, Quake quake) => region;
        }
        """);
}

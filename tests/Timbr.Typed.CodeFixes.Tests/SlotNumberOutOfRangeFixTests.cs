using Timbr.Typed.CodeFixes.Editing;

namespace Timbr.Typed.CodeFixes;

public sealed class SlotNumberOutOfRangeFixTests
{
    private const string Id = "TIMBR003";
    private static readonly SlotNumberOutOfRangeFix Fix = new();

    [Fact]
    public Task A_slot_fills_the_gap_that_has_its_types() => Verify.FixAsync(
        Fix, Id, "Give 'Energy' number 0",
        """
        [Pipeline] static partial class P
        {
            [Slot(-1)] static double [|Energy|](Quake quake) => quake.Magnitude;
            [Slot(1)] static string Region(double energy, Quake quake) => quake.Place;
        }
        """,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static string Region(double energy, Quake quake) => quake.Place;
        }
        """);

    [Fact]
    public Task A_slot_that_fits_no_gap_comes_last() => Verify.FixAsync(
        Fix, Id, "Give 'Class' number 3",
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(2)] static string Region(double again, double energy, Quake quake) => quake.Place;
            [Slot(99, Name = "Class")] static string [|Classify|](string region, double again) => region;
        }
        """,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(2)] static string Region(double again, double energy, Quake quake) => quake.Place;
            [Slot(3, Name = "Class")] static string Classify(string region, double again) => region;
        }
        """);

    [Fact]
    public Task A_reused_method_gets_a_number() => Verify.FixAsync(
        Fix, Id, "Give 'Sqrt' number 1",
        """
        [Pipeline, [|SlotFrom(method: nameof(Math.Sqrt), number: 64, type: typeof(Math))|]] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
        }
        """,
        """
        [Pipeline, SlotFrom(method: nameof(Math.Sqrt), number: 1, type: typeof(Math))] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
        }
        """);

    [Fact]
    public Task Too_many_slots_become_as_many_as_there_may_be() => Verify.FixAsync(
        Fix, Id, "Declare 64 slots",
        """
        [[|Pipeline(Slots = 65)|]] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
        }
        """,
        """
        [Pipeline(Slots = 64)] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
        }
        """);

    [Fact]
    public Task A_count_may_go() => Verify.FixAsync(
        Fix, Id, "Remove 'Slots'",
        """
        [[|Pipeline(Slots = -1)|]] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
        }
        """,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
        }
        """);

    [Fact]
    public Task A_count_among_others_goes_alone() => Verify.FixAsync(
        Fix, Id, "Remove 'Slots'",
        """
        [[|Pipeline(PropertyNaming = PropertyNaming.CamelCase, Slots = 70)|]] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
        }
        """,
        """
        [Pipeline(PropertyNaming = PropertyNaming.CamelCase)] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
        }
        """);
}

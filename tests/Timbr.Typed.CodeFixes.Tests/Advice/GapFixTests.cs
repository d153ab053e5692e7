using Microsoft.CodeAnalysis.CodeFixes;
using Timbr.Typed.CodeFixes.Editing;

namespace Timbr.Typed.CodeFixes.Advice;

public sealed class GapFixTests
{
    private const string Id = "TIMBR016";
    private static readonly GapFix Fix = new();

    [Fact]
    public Task A_missing_slot_passes_its_value_on() => Verify.FixAsync(
        Fix, Id, "Declare slot 1",
        """
        [Pipeline]
        public static partial class P
        {
            [Slot(0)]
            static string? Region(Quake quake) => quake.Place;

            // What comes of it.
            [Slot(2)]
            static int [|Size|]([From("Slot1")] string? region) => region?.Length ?? 0;

            public static string? Of(Quake quake) => Evaluate(quake).Slot1;
        }
        """,
        """
        [Pipeline]
        public static partial class P
        {
            [Slot(0)]
            static string? Region(Quake quake) => quake.Place;

            [Slot(1)]
            static string? Slot1(string? region) => region;

            // What comes of it.
            [Slot(2)]
            static int Size([From("Slot1")] string? region) => region?.Length ?? 0;

            public static string? Of(Quake quake) => Evaluate(quake).Slot1;
        }
        """);

    [Fact]
    public Task Several_missing_slots_are_declared_together() => Verify.FixAsync(
        Fix, Id, "Declare slots 0 to 1",
        """
        [Pipeline] public static partial class P
        {
            [Slot(2)] static string [|Region|]([Input] Quake tremor) => tremor.Place;
        }
        """,
        """
        [Pipeline] public static partial class P
        {
            [Slot(0)] static Quake Slot0(Quake tremor) => tremor;
            [Slot(1)] static Quake Slot1(Quake slot0) => slot0;
            [Slot(2)] static string Region([Input] Quake tremor) => tremor.Place;
        }
        """);

    [Fact]
    public Task Every_gap_of_a_document_is_filled() => Verify.FixAllAsync(
        Fix, Id, "Declare slot 1", FixAllScope.Document,
        """
        [Pipeline, SlotFrom(6, typeof(Math), nameof(Math.Sqrt))] public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(2)] static double [|Twice|](double energy) => 2 * energy;
            [Slot(4)] static double Again(double energy) => 2 * energy;
        }
        """,
        """
        [Pipeline, SlotFrom(6, typeof(Math), nameof(Math.Sqrt))] public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static double Slot1(double energy) => energy;
            [Slot(2)] static double Twice(double energy) => 2 * energy;
            [Slot(3)] static double Slot3(double twice) => twice;
            [Slot(4)] static double Again(double energy) => 2 * energy;
            [Slot(5)] static double Slot5(double again) => again;
        }
        """);

    [Fact]
    public Task A_taken_name_is_left_alone() => Verify.OffersAsync(
        Fix, Id,
        """
        [Pipeline(Slots = 2)] public static partial class P
        {
            [Slot(1)] static string [|Region|]([Input] Quake quake) => quake.Place;
            private static class Slot0;
        }
        """);
}

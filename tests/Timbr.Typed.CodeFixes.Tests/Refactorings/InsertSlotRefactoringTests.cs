using Timbr.Typed.CodeFixes.Editing;

namespace Timbr.Typed.CodeFixes.Refactorings;

public sealed class InsertSlotRefactoringTests
{
    private static readonly InsertSlotRefactoring Refactoring = new();

    [Fact]
    public Task Later_slots_keep_their_values_by_name() => VerifyWiring.KeptAsync(
        Refactoring, "Insert a slot before slot 1 'Region' and renumber",
        """
        [Pipeline] public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static string [|Region|](double energy, Quake quake) => quake.Place + energy;
            [Slot(2)] static string Classify(string region, double energy) => region + energy;
            [Slot(3)] static int Count(string classified) => classified.Length;
        }
        """,
        """
        [Pipeline] public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static double Slot1(double energy) => energy;
            [Slot(2)] static string Region([From(nameof(Energy))] double energy, [Input] Quake quake) => quake.Place + energy;
            [Slot(3)] static string Classify(string region, [From(nameof(Energy))] double energy) => region + energy;
            [Slot(4)] static int Count(string classified) => classified.Length;
        }
        """,
        added: ["Slot1"]);

    [Fact]
    public Task A_slot_goes_before_the_first_one() => VerifyWiring.KeptAsync(
        Refactoring, "Insert a slot before slot 0 'Strength' and renumber",
        """
        [Pipeline]
        public static partial class P
        {
            // How strong it was.
            [[|Slot|](0, Name = "Strength")]
            static double Energy(in Quake quake) => quake.Magnitude;

            [Slot(1)]
            static string Region(double energy, Quake quake) => quake.Place + energy;
        }
        """,
        """
        [Pipeline]
        public static partial class P
        {
            [Slot(0)]
            static Quake Slot0(Quake quake) => quake;

            // How strong it was.
            [Slot(1, Name = "Strength")]
            static double Energy([Input] in Quake quake) => quake.Magnitude;

            [Slot(2)]
            static string Region(double energy, [Input] Quake quake) => quake.Place + energy;
        }
        """,
        added: ["Slot0"]);

    [Fact]
    public Task Numbers_count_on() => VerifyWiring.KeptAsync(
        Refactoring, "Insert a slot before slot 1 'Region' and renumber",
        """
        //// Pipeline.cs
        [Pipeline(Slots = 6)]
        [SlotFrom(3, typeof(Library), nameof(Library.Shout))]
        public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static string [|Region|]([Input] Quake quake) => quake.Place;
        }

        //// More.cs
        partial class P
        {
            private const int Regional = 1;
            [Slot(number: 4)] static string All([From(3)] string shout, [From(2)] string gap, [From(number: Regional)] string region, [From(0)] double energy) => shout + gap + region + energy;
        }

        //// Library.cs
        public static class Library
        {
            public static string Shout(string text) => text + "!";
        }

        """,
        """
        //// Pipeline.cs
        [Pipeline(Slots = 7)]
        [SlotFrom(4, typeof(Library), nameof(Library.Shout))]
        public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static double Slot1(double energy) => energy;
            [Slot(2)] static string Region([Input] Quake quake) => quake.Place;
        }

        //// More.cs
        partial class P
        {
            private const int Regional = 1;
            [Slot(number: 5)] static string All([From(4)] string shout, [From(3)] string gap, [From(number: 2)] string region, [From(0)] double energy) => shout + gap + region + energy;
        }

        //// Library.cs
        public static class Library
        {
            public static string Shout(string text) => text + "!";
        }

        """,
        added: ["Slot1"], renamed: [("Slot2", "Slot3"), ("Slot5", "Slot6")]);

    [Fact]
    public Task Names_that_are_numbers_count_on() => VerifyWiring.KeptAsync(
        Refactoring, "Insert a slot before slot 1 'Slot1' and renumber",
        """
        [Pipeline] public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static double [|Slot1|](double energy) => energy + 1;
            [Slot(3)] static double Sum([From("Slot2")] double gap, [From(nameof(Slot1))] double more) => gap + more + Slot1(1);
            public static double Of(Quake quake) => Evaluate(quake).Slot2 + Evaluate(quake).Slot1;
        }
        """,
        """
        [Pipeline] public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static double Slot1(double energy) => energy;
            [Slot(2)] static double Slot2([From(nameof(Energy))] double energy) => energy + 1;
            [Slot(4)] static double Sum([From(3)] double gap, [From(nameof(Slot2))] double more) => gap + more + Slot2(1);
            public static double Of(Quake quake) => Evaluate(quake).Slot3 + Evaluate(quake).Slot2;
        }
        """,
        added: ["Slot1"], renamed: [("Slot2", "Slot3"), ("Slot1", "Slot2")]);

    [Fact]
    public Task Texts_are_named_too() => VerifyWiring.KeptAsync(
        Refactoring, "Insert a slot before slot 1 'Size' and renumber",
        """
        [Pipeline] public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static int [|Size|](double energy, Quake quake, JsonText text, JsonText message, int extra = 4) => (int)energy + quake.Place.Length + text.Utf8.Length + message.Utf8.Length + extra;
        }
        """,
        """
        [Pipeline] public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static double Slot1(double energy) => energy;
            [Slot(2)] static int Size([From(nameof(Energy))] double energy, [Input] Quake quake, [From(nameof(Energy))] JsonText text, [Input] JsonText message, int extra = 4) => (int)energy + quake.Place.Length + text.Utf8.Length + message.Utf8.Length + extra;
        }
        """,
        added: ["Slot1"]);

    [Fact]
    public Task A_value_after_a_gap_is_named_by_its_number() => VerifyWiring.KeptAsync(
        Refactoring, "Insert a slot before slot 2 'Twice' and renumber",
        """
        [Pipeline] public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(2)] static double [|Twice|](double energy) => 2 * energy;
        }
        """,
        """
        [Pipeline] public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(2)] static double Slot2(double energy) => energy;
            [Slot(3)] static double Twice([From(1)] double energy) => 2 * energy;
        }
        """,
        added: ["Slot2"]);

    [Theory]
    [InlineData("[Pipeline, SlotFrom(1, typeof(Math), nameof(Math.Sqrt))] public static partial class P { [Slot(0)] static double [|Energy|]([Input] Quake quake) => 1; [Slot(2)] static float Last() => 1; }", true)]
    [InlineData("[Pipeline, SlotFrom(1, typeof(Math), nameof(Math.Sqrt))] public static partial class P { [Slot(0)] static double Energy(Quake quake) => 1; [Slot(2)] static float [|Last|]() => 1; }", true)]
    [InlineData("[Pipeline, SlotFrom(1, typeof(L), nameof(L.Of))] public static partial class P { [Slot(0)] static double [|Energy|](Quake quake) => 1; } static class L { public static double Of(double a, Quake b) => a; }", false)]
    [InlineData("[Pipeline, SlotFrom(1, typeof(L), nameof(L.Of))] public static partial class P { [Slot(0)] static double [|Energy|](Quake quake) => 1; } static class L { public static double Of([From(0)] double a) => a; }", false)]
    [InlineData("[Pipeline(Slots = 64)] public static partial class P { [Slot(0)] static double [|Energy|](Quake quake) => 1; }", false)]
    [InlineData("[Pipeline] public static partial class P { [Slot(0)] static double [|Energy|](Quake quake, int more) => 1; }", false)]
    [InlineData("[Pipeline] public static partial class [|P|] { [Slot(0)] static double Energy(Quake quake) => 1; }", false)]
    public async Task Reused_methods_cannot_be_changed(string source, bool isOffered)
    {
        var titles = isOffered ? new[] { source.Contains("[|Last|]", StringComparison.Ordinal) ? "Insert a slot before slot 2 'Last' and renumber" : "Insert a slot before slot 0 'Energy' and renumber" } : [];

        await Verify.OffersAsync(Refactoring, source, titles);
    }
}

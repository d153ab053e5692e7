using Timbr.Typed.CodeFixes.Editing;

namespace Timbr.Typed.CodeFixes.Refactorings;

public sealed class AddNextSlotRefactoringTests
{
    private static readonly AddNextSlotRefactoring Refactoring = new();

    [Fact]
    public Task The_next_slot_takes_the_last_value() => VerifyWiring.KeptAsync(
        Refactoring, "Add slot 2",
        """
        [Pipeline] public static partial class [|P|]
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static string Region(double energy, Quake quake) => quake.Place + energy;
        }
        """,
        """
        [Pipeline] public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static string Region(double energy, Quake quake) => quake.Place + energy;
            [Slot(2)] static string Slot2(string region) => region;
        }
        """,
        added: ["Slot2"]);

    [Fact]
    public Task It_may_take_the_message_as_well() => VerifyWiring.KeptAsync(
        Refactoring, "Add slot 2 that takes the message too",
        """
        [Pipeline]
        public static partial class P
        {
            [Slot(0)]
            private static double Energy(Quake tremor) => tremor.Magnitude;

            /// <summary>Where it was.</summary>
            [Slot(1)]
            private static string [|Region|](double energy, Quake tremor) => tremor.Place + energy;

            private static int Unrelated => 3;
        }
        """,
        """
        [Pipeline]
        public static partial class P
        {
            [Slot(0)]
            private static double Energy(Quake tremor) => tremor.Magnitude;

            /// <summary>Where it was.</summary>
            [Slot(1)]
            private static string Region(double energy, Quake tremor) => tremor.Place + energy;

            [Slot(2)]
            private static string Slot2(string region, [Input] Quake tremor) => region;

            private static int Unrelated => 3;
        }
        """,
        added: ["Slot2"]);

    [Fact]
    public Task The_first_slot_takes_the_message() => Verify.RefactoringAsync(
        Refactoring, "Add slot 0",
        """
        [Pipeline<Quake>]
        public static partial class [|P|]
        {
        }
        """,
        """
        [Pipeline<Quake>]
        public static partial class P
        {
            [Slot(0)] static Quake Slot0(Quake quake) => quake;
        }
        """);

    [Fact]
    public Task Slots_on_one_line_stay_there() => Verify.RefactoringAsync(
        Refactoring, "Add slot 1",
        "[Pipeline] static partial class [|P|] { [Slot(0)] static double Energy(Quake quake) => quake.Magnitude; }",
        "[Pipeline] static partial class P { [Slot(0)] static double Energy(Quake quake) => quake.Magnitude; [Slot(1)] static double Slot1(double energy) => energy; }");

    [Fact]
    public Task It_goes_beside_the_last_slot_in_another_part() => VerifyWiring.KeptAsync(
        Refactoring, "Add slot 2",
        """
        //// Pipeline.cs
        [Pipeline] public static partial class [|P|]
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
        }

        //// More.cs
        partial class P
        {
            [Timbr.Typed.Slot(1)] static KeyValuePair<string, double>? Twice(double energy) => null;
        }

        """,
        """
        //// Pipeline.cs
        [Pipeline] public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
        }

        //// More.cs
        partial class P
        {
            [Timbr.Typed.Slot(1)] static KeyValuePair<string, double>? Twice(double energy) => null;
            [Slot(2)] static KeyValuePair<string, double>? Slot2(KeyValuePair<string, double>? twice) => twice;
        }

        """,
        added: ["Slot2"]);

    [Fact]
    public Task A_gap_at_the_end_is_taken() => VerifyWiring.KeptAsync(
        Refactoring, "Add slot 1",
        """
        [Pipeline(Slots = 3)] public static partial class P
        {
            [[|Slot|](0)] static string? Region(Quake quake) => quake.Place;
        }
        """,
        """
        [Pipeline(Slots = 3)] public static partial class P
        {
            [Slot(0)] static string? Region(Quake quake) => quake.Place;
            [Slot(1)] static string? Slot1(string? region) => region;
        }
        """,
        added: ["Slot1"]);

    [Fact]
    public Task A_keyword_is_no_parameter() => Verify.RefactoringAsync(
        Refactoring, "Add slot 1",
        """
        [Pipeline] public static partial class [|P|]
        {
            [Slot(0)] static double Double(Quake quake) => quake.Magnitude;
        }
        """,
        """
        [Pipeline] public static partial class P
        {
            [Slot(0)] static double Double(Quake quake) => quake.Magnitude;
            [Slot(1)] static double Slot1(double @double) => @double;
        }
        """);

    [Theory]
    [InlineData("[Pipeline] public static partial class [|P|] { [Slot(0)] static double Energy(string quake, int more) => 1; }")]
    [InlineData("[Pipeline] public static partial class [|P|] { }")]
    [InlineData("public static partial class [|P|] { static double Energy(string quake) => 1; }")]
    [InlineData("[Pipeline] public static partial class P { [Slot(0)] static double Energy(string quake) => [|1|]; }")]
    [InlineData("[Pipeline] public static partial class P { [Slot(0)] static double Energy([|string|] quake) => 1; }")]
    [InlineData("[Pipeline] public static partial class P { [Slot(63)] static double [|Energy|]([Input] string quake) => 1; }")]
    public Task It_is_not_offered_elsewhere(string source) => Verify.OffersAsync(Refactoring, source);

    [Fact]
    public Task The_first_slot_stands_as_far_in_as_the_class_does() => Verify.RefactoringAsync(
        Refactoring, "Add slot 0",
        "namespace N\r\n{\r\n\t[Pipeline<Quake>]\r\n\tstatic partial class [|P|]\r\n\t{\r\n\t}\r\n}\r\n",
        "namespace N\r\n{\r\n\t[Pipeline<Quake>]\r\n\tstatic partial class P\r\n\t{\r\n\t\t[Slot(0)] static Quake Slot0(Quake quake) => quake;\r\n\t}\r\n}\r\n");
}

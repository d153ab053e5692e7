using Timbr.Typed.CodeFixes.Editing;

namespace Timbr.Typed.CodeFixes;

public sealed class SlotNameFixTests
{
    private const string Id = "TIMBR018";
    private static readonly SlotNameFix Fix = new();

    private const string Overloads = """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Score(Quake quake) => quake.Magnitude;
            [Slot(1 /* then */)] static string [|Score|](double score) => "";
            [Slot(2)] static string Last([From(nameof(Score))] double score) => "";
        }
        """;

    [Fact]
    public Task The_second_of_two_overloads_gets_a_name() => Verify.FixAsync(
        Fix, Id, "Name the value 'Score1'", Overloads,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Score(Quake quake) => quake.Magnitude;
            [Slot(1, Name = "Score1" /* then */)] static string Score(double score) => "";
            [Slot(2)] static string Last([From(nameof(Score))] double score) => "";
        }
        """);

    [Fact]
    public Task A_method_is_renamed_where_it_is_named() => Verify.FixAsync(
        Fix, Id, "Rename 'Input' to 'InputValue'",
        """
        //// Pipeline.cs
        [Pipeline] static partial class P
        {
            [Slot(0)] internal static double [|Input|](Quake quake) => quake.Magnitude;
            [Slot(1)] static string Last([From(nameof(Input))] double value) => "";
        }
        //// Other.cs
        static class Other
        {
            public static double Of(Quake quake) => P.Input(quake);
        }
        """,
        """
        //// Pipeline.cs
        [Pipeline] static partial class P
        {
            [Slot(0)] internal static double InputValue(Quake quake) => quake.Magnitude;
            [Slot(1)] static string Last([From(nameof(InputValue))] double value) => "";
        }
        //// Other.cs
        static class Other
        {
            public static double Of(Quake quake) => P.InputValue(quake);
        }
        """);

    [Fact]
    public Task A_generated_members_name_leaves_only_the_method_to_rename() => Verify.OffersAsync(
        Fix, Id,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double [|Graph|](Quake quake) => quake.Magnitude;
        }
        """,
        "Rename 'Graph' to 'GraphValue'");

    [Fact]
    public Task A_method_behind_another_name_is_renamed() => Verify.FixAsync(
        Fix, Id, "Rename 'Graph' to 'GraphValue'",
        """
        [Pipeline] static partial class P
        {
            [Slot(0, Name = "Energy")] static double [|Graph|](Quake quake) => quake.Magnitude;
        }
        """,
        """
        [Pipeline] static partial class P
        {
            [Slot(0, Name = "Energy")] static double GraphValue(Quake quake) => quake.Magnitude;
        }
        """);

    [Fact]
    public Task The_name_of_another_number_becomes_its_own() => Verify.FixAsync(
        Fix, Id, "Rename 'Slot3' to 'Slot0'",
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double [|Slot3|](Quake quake) => quake.Magnitude;
        }
        """,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Slot0(Quake quake) => quake.Magnitude;
        }
        """);

    [Fact]
    public Task A_name_that_is_no_identifier_becomes_one() => Verify.FixAsync(
        Fix, Id, "Name the value 'EnergyJ'",
        """
        [Pipeline] static partial class P
        {
            [Slot(0, Name = "Energy (J)")] static double [|Energy|](Quake quake) => quake.Magnitude;
        }
        """,
        """
        [Pipeline] static partial class P
        {
            [Slot(0, Name = "EnergyJ")] static double Energy(Quake quake) => quake.Magnitude;
        }
        """);

    [Fact]
    public Task A_reused_method_gets_a_name() => Verify.FixAsync(
        Fix, Id, "Name the value 'Abs1'",
        """
        [Pipeline<int>]
        [SlotFrom(0, typeof(Library), nameof(Library.Abs))]
        [[|SlotFrom(1, typeof(Library), nameof(Library.Abs))|]]
        static partial class P;
        static class Library { public static int Abs(int x) => x; }
        """,
        """
        [Pipeline<int>]
        [SlotFrom(0, typeof(Library), nameof(Library.Abs))]
        [SlotFrom(1, typeof(Library), nameof(Library.Abs), Name = "Abs1")]
        static partial class P;
        static class Library { public static int Abs(int x) => x; }
        """);

    [Fact]
    public Task A_member_in_the_way_is_renamed() => Verify.FixAsync(
        Fix, Id, "Rename 'Evaluate' to 'OwnEvaluate'",
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => Evaluate(quake.Magnitude);
            static double [|Evaluate|](double x) => x;
        }
        """,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => OwnEvaluate(quake.Magnitude);
            static double OwnEvaluate(double x) => x;
        }
        """);

    [Fact]
    public Task A_class_in_the_way_is_renamed() => Verify.FixAsync(
        Fix, Id, "Rename 'Machine' to 'MachinePipeline'",
        """
        [Pipeline] static partial class [|Machine|]
        {
            [Slot(0)] internal static double Energy(Quake quake) => quake.Magnitude;
        }
        static class Other
        {
            public static double Of(Quake quake) => Machine.Energy(quake);
        }
        """,
        """
        [Pipeline] static partial class MachinePipeline
        {
            [Slot(0)] internal static double Energy(Quake quake) => quake.Magnitude;
        }
        static class Other
        {
            public static double Of(Quake quake) => MachinePipeline.Energy(quake);
        }
        """);

    [Fact]
    public Task A_class_is_not_renamed_to_another_one() => Verify.OffersAsync(
        Fix, Id,
        """
        [Pipeline] static partial class [|Machine|]
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
        }
        static class MachinePipeline;
        """);

    [Fact]
    public Task A_method_that_is_named_by_its_text_is_not_renamed() => Verify.OffersAsync(
        Fix, Id,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double [|Input|](Quake quake) => quake.Magnitude;
            [Slot(1)] static string Last([From("Input")] double value) => "";
        }
        """,
        "Name the value 'InputValue'");

    [Fact]
    public Task A_method_is_renamed_past_one_that_would_hide_it() => Verify.OffersAsync(
        Fix, Id,
        """
        //// Pipeline.cs
        [Pipeline] static partial class P
        {
            [Slot(0)] static double [|Graph|](Quake quake) => quake.Magnitude;
            static partial class Inner { static double Of(Quake quake) => Graph(quake); }
        }
        //// More.cs
        static partial class P
        {
            static partial class Inner { static double GraphValue(Quake quake) => 1; }
        }
        """,
        "Rename 'Graph' to 'GraphValue'");
}

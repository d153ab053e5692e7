using Timbr.Typed.CodeFixes.Editing;

namespace Timbr.Typed.CodeFixes;

public sealed class MessageTypeFixTests
{
    private const string Id = "TIMBR010";
    private static readonly MessageTypeFix Fix = new();

    [Fact]
    public Task A_pipeline_that_reads_nothing_says_so() => Verify.FixAsync(
        Fix, Id, "Use [Pipeline<None>]",
        """
        [Pipeline(Slots = 3) /* a constant */] static partial class [|P|]
        {
            [Slot(0)] static double Pi() => Math.PI;
        }
        """,
        """
        [Pipeline<None>(Slots = 3) /* a constant */] static partial class P
        {
            [Slot(0)] static double Pi() => Math.PI;
        }
        """);

    [Fact]
    public Task The_type_that_all_accept_is_offered() => Verify.OffersAsync(
        Fix, Id,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static int Twice(int x) => 2 * x;
            [Slot(1)] static double Half([|[Input] double x|]) => x / 2;
        }
        """,
        "Use [Pipeline<int>]");

    [Fact]
    public Task A_nested_type_is_named_from_outside() => Verify.FixAsync(
        Fix, Id, "Use [Pipeline<Reading>]",
        """
        [Pipeline] static partial class P
        {
            internal readonly record struct Reading(int Value)
            {
                public static implicit operator int(Reading reading) => reading.Value;
            }

            [Slot(0)] static int Twice(Reading x) => 2 * x.Value;
            [Slot(1)] static double Half([|[Input] int x|]) => x / 2.0;
        }
        """,
        """
        [Pipeline<Reading>] static partial class P
        {
            internal readonly record struct Reading(int Value)
            {
                public static implicit operator int(Reading reading) => reading.Value;
            }

            [Slot(0)] static int Twice(Reading x) => 2 * x.Value;
            [Slot(1)] static double Half([Input] int x) => x / 2.0;
        }
        """);

    [Fact]
    public Task Types_that_exclude_each_other_are_both_offered() => Verify.FixAsync(
        Fix, Id, "Use [Pipeline<Quake>]",
        """
        //// Slots.cs
        static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static string Region(double energy, [|string quake|]) => quake;
        }
        //// Pipeline.cs
        [Timbr.Typed.PipelineAttribute]
        static partial class P;
        """,
        """
        //// Slots.cs
        static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static string Region(double energy, string quake) => quake;
        }
        //// Pipeline.cs
        [Timbr.Typed.PipelineAttribute<Quake>]
        static partial class P;
        """,
        leaves: ["TIMBR006"]);

    [Fact]
    public Task A_type_that_is_out_of_reach_has_no_fix() => Verify.OffersAsync(
        Fix, Id,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy([|Reading reading|]) => reading.Value;
            private sealed record Reading(double Value);
        }
        """);

    [Fact]
    public Task A_ref_struct_has_no_fix() => Verify.OffersAsync(
        Fix, Id,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static int Length([|Span<int> values|]) => values.Length;
        }
        """);
}

using Timbr.Typed.CodeFixes.Editing;

namespace Timbr.Typed.CodeFixes;

public sealed class ParameterModifierFixTests
{
    private const string Id = "TIMBR008";
    private static readonly ParameterModifierFix Fix = new();

    [Theory, InlineData("ref", "ref"), InlineData("ref readonly", "ref readonly"), InlineData("ref  /* why */ readonly", "ref readonly")]
    public Task A_reference_becomes_a_value(string modifier, string title) => Verify.FixAsync(
        Fix, Id, $"Remove '{title}'",
        $$"""
        [Pipeline<Quake>] static partial class P
        {
            [Slot(0)] static double Energy([|{{modifier}} Quake quake|]) => quake.Magnitude;
        }
        """,
        """
        [Pipeline<Quake>] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
        }
        """);

    [Fact]
    public Task An_out_parameter_becomes_a_value() => Verify.FixAsync(
        Fix, Id, "Remove 'out'",
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static string Region([|out double energy|], Quake quake) { energy = 1; return quake.Place; }
        }
        """,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static string Region(double energy, Quake quake) { energy = 1; return quake.Place; }
        }
        """);

    [Fact]
    public Task Params_becomes_an_array() => Verify.FixAsync(
        Fix, Id, "Remove 'params'",
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double[] Energy(Quake quake) => [quake.Magnitude];
            [Slot(1)] static double Sum([|params double[] energy|]) => energy.Length;
        }
        """,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double[] Energy(Quake quake) => [quake.Magnitude];
            [Slot(1)] static double Sum(double[] energy) => energy.Length;
        }
        """);

    [Fact]
    public Task Arglist_goes() => Verify.FixAsync(
        Fix, Id, "Remove '__arglist'",
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double [|Energy|](Quake quake, __arglist) => quake.Magnitude;
        }
        """,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
        }
        """);

    [Fact]
    public Task What_lasts_is_state() => Verify.FixAsync(
        Fix, Id, "Keep 'count' between messages with [State]",
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static int Count(Quake quake, [|ref int count|]) => ++count;
        }
        """,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static int Count(Quake quake, [State] ref int count) => ++count;
        }
        """);

    [Fact]
    public Task State_that_cannot_be_kept_is_not_offered() => Verify.OffersAsync(
        Fix, Id,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static int Count(Quake quake, [|ref string count|]) => 1;
        }
        """,
        "Remove 'ref'");

    [Fact]
    public Task State_is_passed_by_ref() => Verify.FixAsync(
        Fix, Id, "Pass 'count' by 'ref'",
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static int Count(Quake quake, [|[State] out int count|]) => count = 1;
        }
        """,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static int Count(Quake quake, [State] ref int count) => count = 1;
        }
        """);

    [Fact]
    public Task Calls_pass_their_argument_by_value() => Verify.FixAsync(
        Fix, Id, "Remove 'ref'",
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy([|ref Quake quake|]) => quake.Magnitude;
            public static double Of(Quake quake) => Energy(ref quake) + Energy(quake: ref quake);
        }
        """,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            public static double Of(Quake quake) => Energy(quake) + Energy(quake: quake);
        }
        """);

    [Fact]
    public Task What_a_call_receives_is_not_taken_away() => Verify.OffersAsync(
        Fix, Id,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static double Twice([|out double twice|]) => twice = 2;
            public static double Of() => Twice(out var twice) + twice;
        }
        """);
}

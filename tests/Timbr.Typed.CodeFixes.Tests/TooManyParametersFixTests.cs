using Timbr.Typed.CodeFixes.Editing;

namespace Timbr.Typed.CodeFixes;

public sealed class TooManyParametersFixTests
{
    private const string Id = "TIMBR005";
    private static readonly TooManyParametersFix Fix = new();

    [Fact]
    public Task The_surplus_goes() => Verify.FixAsync(
        Fix, Id, "Remove 'a' and 'b'",
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake /* all of it */, [|int a|], [Id] MessageId id, int b /* unused */) => quake.Magnitude;
        }
        """,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake /* all of it */, [Id] MessageId id) => quake.Magnitude;
        }
        """);

    [Fact]
    public Task Lines_go_with_their_parameters() => Verify.FixAsync(
        Fix, Id, "Remove 'more' and 'text'",
        """
        [Pipeline] static partial class P
        {
            [Slot(0)]
            static double Energy(
                Quake quake,
                [|string more|],
                JsonText text) => quake.Magnitude;
        }
        """,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)]
            static double Energy(
                Quake quake) => quake.Magnitude;
        }
        """);

    [Fact]
    public Task A_comment_stays_with_what_it_is_about() => Verify.FixAsync(
        Fix, Id, "Remove 'more'",
        """
        [Pipeline] static partial class P
        {
            [Slot(0)]
            static double Energy(
                Quake quake, // all of it
                [|string more|]) => quake.Magnitude;
        }
        """,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)]
            static double Energy(
                Quake quake // all of it
            ) => quake.Magnitude;
        }
        """);

    [Fact]
    public Task A_parameter_that_the_body_reads_is_only_given_a_default() => Verify.OffersAsync(
        Fix, Id,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake, [|double factor|]) => quake.Magnitude + factor;
        }
        """,
        "Give 'factor' a default value");

    [Fact]
    public Task A_reused_method_has_no_fix() => Verify.OffersAsync(
        Fix, Id,
        """
        [Pipeline<double>, [|SlotFrom(0, typeof(Math), nameof(Math.Pow))|]] static partial class P
        {
        }
        """);

    [Fact]
    public Task Calls_and_documentation_follow() => Verify.FixAsync(
        Fix, Id, "Remove 'more'",
        """
        //// Pipeline.cs
        [Pipeline] static partial class P
        {
            /// <param name="quake">All of it.</param>
            /// <param name="more">Nothing.</param>
            [Slot(0)]
            internal static double Energy(
                Quake quake,
                [|string more|], // unused
                CancellationToken token = default // kept
                ) => quake.Magnitude;
        }
        //// User.cs
        static class User
        {
            public static double Of(Quake quake) => P.Energy(quake, "a") + P.Energy(more: "b", quake: quake) + P.Energy(quake, more: "c", default);
        }
        """,
        """
        //// Pipeline.cs
        [Pipeline] static partial class P
        {
            /// <param name="quake">All of it.</param>
            [Slot(0)]
            internal static double Energy(
                Quake quake,
                CancellationToken token = default // kept
                ) => quake.Magnitude;
        }
        //// User.cs
        static class User
        {
            public static double Of(Quake quake) => P.Energy(quake) + P.Energy(quake: quake) + P.Energy(quake, default);
        }
        """);

    [Theory]
    [InlineData("Quake quake,\n        [|int a|], // unused\n        int b\n    )", "Quake quake\n    )")]
    [InlineData("Quake quake\n        , [|int a|]\n        , int b)", "Quake quake)")]
    [InlineData("\n        // what it is about\n        Quake quake,\n        // not needed\n        [|int a|],\n        // nor this\n        int b)", "\n        // what it is about\n        Quake quake)")]
    [InlineData("Quake quake, [|int a|],\n        // kept\n        [Id] MessageId id, int b)", "Quake quake,\n        // kept\n        [Id] MessageId id)")]
    public Task What_is_written_about_a_parameter_goes_with_it(string before, string after) => Verify.FixAsync(
        Fix, Id, "Remove 'a' and 'b'",
        $$"""
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy({{before}} => quake.Magnitude;
        }
        """,
        $$"""
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy({{after}} => quake.Magnitude;
        }
        """);
}

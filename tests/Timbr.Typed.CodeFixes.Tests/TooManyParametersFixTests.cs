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
}

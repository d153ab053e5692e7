using Microsoft.CodeAnalysis.CodeFixes;
using Timbr.Typed.CodeFixes.Editing;

namespace Timbr.Typed.CodeFixes;

public sealed class TwoPipelineAttributesFixTests
{
    private const string Id = "TIMBR025";
    private static readonly TwoPipelineAttributesFix Fix = new();

    [Fact]
    public Task The_one_without_a_type_goes() => Verify.FixAsync(
        Fix, Id, "Remove [Pipeline]",
        """
        [[|Pipeline|]]
        [Pipeline<Quake>]
        public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
        }
        """,
        """
        [Pipeline<Quake>]
        public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
        }
        """);

    [Fact]
    public Task What_it_said_is_kept_everywhere() => Verify.FixAllAsync(
        Fix, Id, "Remove [Pipeline]", FixAllScope.Solution,
        """
        //// Pipeline.cs
        [Pipeline<Quake>, [|Pipeline(Slots = 3)|]] public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
        }

        //// Second/More.cs
        [Pipeline(Slots = 4, PropertyNaming = PropertyNaming.CamelCase), Obsolete] public static partial class Q
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
        }

        [Pipeline<Quake>(Slots = 3)] partial class Q;

        """,
        """
        //// Pipeline.cs
        [Pipeline<Quake>(Slots = 3)] public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
        }

        //// Second/More.cs
        [Obsolete] public static partial class Q
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
        }

        [Pipeline<Quake>(Slots = 3, PropertyNaming = PropertyNaming.CamelCase)] partial class Q;

        """);
}

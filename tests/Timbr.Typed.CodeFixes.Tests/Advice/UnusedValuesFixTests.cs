using Microsoft.CodeAnalysis.CodeFixes;
using Timbr.Typed.CodeFixes.Editing;

namespace Timbr.Typed.CodeFixes.Advice;

public sealed class UnusedValuesFixTests
{
    private const string Id = "TIMBR032";
    private static readonly UnusedValuesFix Fix = new();

    [Fact]
    public Task What_is_used_is_bound_by_name() => Verify.FixAsync(
        Fix, Id, "Leave 'twice' and 'half' out",
        """
        [Pipeline] public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static double Half(double energy) => energy / 2;
            [Slot(2)] static double Twice(double half) => 2 * half;
            [Slot(3)] static string Region([|double twice|], double half, double energy, in Quake quake, int more = 1) => quake.Place + energy + more;
        }
        """,
        """
        [Pipeline] public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static double Half(double energy) => energy / 2;
            [Slot(2)] static double Twice(double half) => 2 * half;
            [Slot(3)] static string Region([From(nameof(Energy))] double energy, [Input] in Quake quake, int more = 1) => quake.Place + energy + more;
        }
        """);

    [Fact]
    public Task Calls_leave_the_arguments_out() => Verify.FixAllAsync(
        Fix, Id, "Leave 'energy' out", FixAllScope.Solution,
        """
        [Pipeline] public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] internal static string Region([|double energy|], Quake quake) => quake.Place;
            [Slot(2)] static int Size(string region, double energy) => region.Length + nameof(Region).Length;
            [Slot(3)] static int Last(int size, string region, double energy) => size;
        }

        /// <seealso cref="P.Region"/>
        static class User
        {
            public static string Of(Quake quake) => P.Region(1, quake) + P.Region(quake: quake, energy: 2);
        }
        """,
        """
        [Pipeline] public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] internal static string Region([Input] Quake quake) => quake.Place;
            [Slot(2)] static int Size(string region) => region.Length + nameof(Region).Length;
            [Slot(3)] static int Last(int size) => size;
        }

        /// <seealso cref="P.Region"/>
        static class User
        {
            public static string Of(Quake quake) => P.Region(quake) + P.Region(quake: quake);
        }
        """);

    [Fact]
    public Task A_method_that_is_handed_on_keeps_its_parameters() => Verify.OffersAsync(
        Fix, Id,
        """
        [Pipeline] public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static string Region([|double energy|], Quake quake) => quake.Place;
            public static readonly Func<double, Quake, string> Handed = Region;
        }
        """);
}

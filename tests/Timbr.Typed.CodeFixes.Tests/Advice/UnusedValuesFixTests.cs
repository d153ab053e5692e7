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

    [Fact]
    public Task The_documentation_of_a_parameter_goes_with_it() => Verify.FixAsync(
        Fix, Id, "Leave 'energy' out",
        """
        [Pipeline] public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;

            /// <summary>Where it was; <paramref name="energy"/> is known.</summary>
            /// <param name="energy">
            /// How strong it was.
            /// </param>
            /// <param name="quake">All of it.</param>
            /// <returns>A name, as in <see cref="Region(double, Quake)"/>.</returns>
            [Slot(1)]
            [Obsolete("Soon.")]
            static string Region(
                [|double energy|], // in joule
                /* the whole */ Quake quake) => quake.Place;
        }
        """,
        """
        [Pipeline] public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;

            /// <summary>Where it was; <c>energy</c> is known.</summary>
            /// <param name="quake">All of it.</param>
            /// <returns>A name, as in <see cref="Region(Quake)"/>.</returns>
            [Slot(1)]
            [Obsolete("Soon.")]
            static string Region(
                /* the whole */ [Input] Quake quake) => quake.Place;
        }
        """);

    [Fact]
    public Task Both_parts_of_a_partial_method_and_calls_in_other_files_follow() => Verify.FixAsync(
        Fix, Id, "Leave 'energy' out",
        """
        //// Pipeline.cs
        [Pipeline] public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] internal static partial string Region([|double energy|], Quake quake);
        }
        //// Body.cs
        static partial class P
        {
            internal static partial string Region(double energy, Quake quake) => quake.Place;
        }
        //// User.cs
        static class User
        {
            public static string Of(Quake quake) => P.Region(
                1, // not known
                quake);
        }
        """,
        """
        //// Pipeline.cs
        [Pipeline] public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] internal static partial string Region([Input] Quake quake);
        }
        //// Body.cs
        static partial class P
        {
            internal static partial string Region(Quake quake) => quake.Place;
        }
        //// User.cs
        static class User
        {
            public static string Of(Quake quake) => P.Region(
                quake);
        }
        """);

    [Fact]
    public Task A_call_on_the_first_argument_keeps_its_parameters() => Verify.OffersAsync(
        Fix, Id,
        """
        [Pipeline] public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static string Region([|this double energy|], Quake quake) => quake.Place;
            public static string Of(Quake quake) => 1.0.Region(quake);
        }
        """);

    [Fact]
    public Task A_parameter_that_another_configuration_has_stays() => Verify.OffersAsync(
        Fix, Id,
        """
        [Pipeline] public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)]
            static string Region(
        #if EXACT
                decimal energy,
        #else
                [|double energy|],
        #endif
                Quake quake) => quake.Place;
        }
        """);

    [Fact]
    public Task A_file_that_projects_share_changes_in_all() => Verify.FixAllAsync(
        Fix, Id, "Leave 'energy' out", FixAllScope.Solution,
        """
        //// First+Second/Pipeline.cs
        [Pipeline] public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] internal static string Region([|double energy|], Quake quake) => quake.Place;
        }
        //// Second/User.cs
        static class User
        {
            public static string Of(Quake quake) => P.Region(1, quake);
        }
        """,
        """
        //// First+Second/Pipeline.cs
        [Pipeline] public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] internal static string Region([Input] Quake quake) => quake.Place;
        }
        //// Second/User.cs
        static class User
        {
            public static string Of(Quake quake) => P.Region(quake);
        }
        """);

    [Fact]
    public Task A_pipeline_in_a_pipeline_is_one_of_its_own() => Verify.FixAllAsync(
        Fix, Id, "Leave 'energy' out", FixAllScope.Document,
        """
        [Pipeline] public static partial class Outer
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;

            [Pipeline] public static partial class Inner
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static string Region([|double energy|], Quake quake) { return quake.Place; }
            }

            [Slot(1)] static string Region(double energy, Quake quake) { return quake.Place; }
        }
        """,
        """
        [Pipeline] public static partial class Outer
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;

            [Pipeline] public static partial class Inner
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static string Region([Input] Quake quake) { return quake.Place; }
            }

            [Slot(1)] static string Region([Input] Quake quake) { return quake.Place; }
        }
        """);
}

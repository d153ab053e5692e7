using Microsoft.CodeAnalysis.CodeFixes;
using Timbr.Typed.CodeFixes.Editing;

namespace Timbr.Typed.CodeFixes.Advice;

public sealed class SlotNamedByTextFixTests
{
    private const string Id = "TIMBR033";
    private static readonly SlotNamedByTextFix Fix = new();

    [Fact]
    public Task A_text_becomes_a_name() => Verify.FixAsync(
        Fix, Id, "Write 'nameof(Energy)'",
        """
        [Pipeline] public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static double Twice([From([|"Energy"|])] double energy) => 2 * energy;
        }
        """,
        """
        [Pipeline] public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static double Twice([From(nameof(Energy))] double energy) => 2 * energy;
        }
        """);

    [Fact]
    public Task Every_text_of_a_project_does() => Verify.FixAllAsync(
        Fix, Id, "Write 'nameof(Energy)'", FixAllScope.Project,
        """
        //// Pipeline.cs
        [Pipeline, SlotFrom(1, typeof(Inside.Library), nameof(Inside.Library.Half))] public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(2)] static double Twice([From([|"Energy"|])] double energy, [From("Half")] double half) => 2 * energy + half;
        }

        //// More.cs
        namespace Inside;

        partial class Library
        {
            public static double Half(double value) => value / 2;
        }

        [Pipeline] static partial class Q
        {
            [Slot(0)] static double @double(Quake quake) => quake.Magnitude;
            [Slot(1)] static double Twice([From("double")] double energy) => 2 * energy;
        }

        """,
        """
        //// Pipeline.cs
        [Pipeline, SlotFrom(1, typeof(Inside.Library), nameof(Inside.Library.Half))] public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(2)] static double Twice([From(nameof(Energy))] double energy, [From(nameof(Inside.Library.Half))] double half) => 2 * energy + half;
        }

        //// More.cs
        namespace Inside;

        partial class Library
        {
            public static double Half(double value) => value / 2;
        }

        [Pipeline] static partial class Q
        {
            [Slot(0)] static double @double(Quake quake) => quake.Magnitude;
            [Slot(1)] static double Twice([From(nameof(@double))] double energy) => 2 * energy;
        }

        """);
}

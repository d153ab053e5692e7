using Timbr.Typed.CodeFixes.Advice;

namespace Timbr.Typed.CodeFixes;

/// <summary>A case for every way to fix.</summary>
public static class FixAllTable
{
    public static IReadOnlyList<FixAllCase> All { get; } =
    [
        new(
            new PipelineShapeFix(), "TIMBR001", "Make 'P' static partial",
            """
            [Pipeline] class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            }
            """,
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            }
            """),
        new(
            new SlotNotStaticFix(), "TIMBR002", "Make 'Energy' and 'P' static",
            """
            [Pipeline] partial class P
            {
                [Slot(0)] double Energy(Quake quake) => quake.Magnitude;
            }
            """,
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            }
            """),
        new(
            new SlotNotStaticFix(), "TIMBR002", "Make [Obsolete] of 'Energy' a warning",
            """
            [Pipeline] static partial class P
            {
                [Slot(0), Obsolete("Old.", true)] static double Energy(Quake quake) => quake.Magnitude;
            }
            """,
            """
            [Pipeline] static partial class P
            {
                [Slot(0), Obsolete("Old.")] static double Energy(Quake quake) => quake.Magnitude;
            }
            """),
        new(
            new SlotNumberOutOfRangeFix(), "TIMBR003", "Give 'Energy' number 0",
            """
            [Pipeline] static partial class P
            {
                [Slot(64)] static double Energy(Quake quake) => quake.Magnitude;
            }
            """,
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            }
            """),
        new(
            new SlotNumberTakenFix(), "TIMBR004", "Give 'Region' number 1; bind by name what moves",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(0)] static string Region(Quake quake) => quake.Place;
            }
            """,
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static string Region([Input] Quake quake) => quake.Place;
            }
            """),
        new(
            new TooManyParametersFix(), "TIMBR005", "Remove 'more'",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake, int more) => quake.Magnitude;
            }
            """,
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            }
            """),
        new(
            new TooManyParametersFix(), "TIMBR005", "Give 'factor' a default value",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake, double factor) => quake.Magnitude * factor;
            }
            """,
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake, double factor = default) => quake.Magnitude * factor;
            }
            """),
        new(
            new ParameterTypeMismatchFix(), "TIMBR006", "Take 'double energy'",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static string Region(float energy, Quake quake) => quake.Place;
            }
            """,
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static string Region(double energy, Quake quake) => quake.Place;
            }
            """),
        new(
            new ParameterTypeMismatchFix(), "TIMBR006", "Swap 'quake' and 'energy'",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static string Region(Quake quake, double energy) => quake.Place;
            }
            """,
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static string Region(double energy, Quake quake) => quake.Place;
            }
            """),
        new(
            new ParameterTypeMismatchFix(), "TIMBR006", "Bind 'quake' with [Input]",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static string Region(Quake quake) => quake.Place;
            }
            """,
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static string Region([Input] Quake quake) => quake.Place;
            }
            """),
        new(
            new ParameterTypeMismatchFix(), "TIMBR006", "Insert 'double energy' before 'quake'",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static string Region(Quake quake) => quake.Place;
            }
            """,
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static string Region(double energy, Quake quake) => quake.Place;
            }
            """),
        new(
            new NullIntoNonNullableFix(), "TIMBR007", "Take 'string? region'",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static string? Region(Quake quake) => quake.Place;
                [Slot(1)] static int Letters(string region) => region?.Length ?? 0;
            }
            """,
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static string? Region(Quake quake) => quake.Place;
                [Slot(1)] static int Letters(string? region) => region?.Length ?? 0;
            }
            """),
        new(
            new ParameterModifierFix(), "TIMBR008", "Remove 'ref'",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(ref Quake quake) => quake.Magnitude;
                [Slot(1)] static string Region(double energy, Quake quake) => quake.Place;
            }
            """,
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static string Region(double energy, Quake quake) => quake.Place;
            }
            """),
        new(
            new MessageTypeFix(), "TIMBR010", "Use [Pipeline<int>]",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static int Twice(int x) => 2 * x;
                [Slot(1)] static double Half([Input] double x) => x / 2;
            }
            """,
            """
            [Pipeline<int>] static partial class P
            {
                [Slot(0)] static int Twice(int x) => 2 * x;
                [Slot(1)] static double Half([Input] double x) => x / 2;
            }
            """),
        new(
            new SlotNameFix(), "TIMBR018", "Name the value 'Score1'",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Score(Quake quake) => quake.Magnitude;
                [Slot(1)] static string Score(double score) => "";
            }
            """,
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Score(Quake quake) => quake.Magnitude;
                [Slot(1, Name = "Score1")] static string Score(double score) => "";
            }
            """),
        new(
            new SlotNameFix(), "TIMBR018", "Rename 'Input' to 'InputValue'",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Input(Quake quake) => quake.Magnitude;
                [Slot(1)] static string Last([From(nameof(Input))] double value) => "";
            }
            """,
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double InputValue(Quake quake) => quake.Magnitude;
                [Slot(1)] static string Last([From(nameof(InputValue))] double value) => "";
            }
            """),
        .. FixAllAdvice.All,
    ];
}

using Timbr.Typed.Analyzers.Mistakes;

namespace Timbr.Typed.Analyzers.Advice;

public static class UnusedCases
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new(
            "A value that only keeps the place of the message", "TIMBR032",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static string Region([|double energy|], Quake quake) => quake.Place;
            }
            """,
            "Slot 1 'Region' does not use 'energy', which keeps its place for 'quake'. Take '[Input] Quake quake', and leave 'energy' out."),
        new(
            "Values that keep the place of an earlier one", "TIMBR032",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static string Region([Input] Quake quake) => quake.Place;
                [Slot(2)] static int Length(string region) => region.Length;
                [Slot(3)] static string Both([|int length|], string region, double energy, Quake quake) => region + energy;
            }
            """,
            "Slot 3 'Both' does not use 'length' and 'quake', which keep their places for 'region' and 'energy'. Take '[From(nameof(Region))] string region' and '[From(nameof(Energy))] double energy', and leave 'length' and 'quake' out."),
        new(
            "A value between those that are used", "TIMBR032",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static string Region([Input] Quake quake) => quake.Place;
                [Slot(2)] static string Both(string region, [|double energy|], Quake quake) => region + quake.Place;
            }
            """,
            "Slot 2 'Both' does not use 'energy', which keeps its place for 'quake'. Take '[Input] Quake quake', and leave 'energy' out."),
        new(
            "The last value", "TIMBR032",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static double Twice(double energy, [|Quake quake|]) => 2 * energy;
            }
            """,
            "Slot 1 'Twice' does not use 'quake'. Leave 'quake' out."),
        new(
            "Every value", "TIMBR032",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static double Pi([|double energy|], Quake quake) => Math.PI;
            }
            """,
            "Slot 1 'Pi' does not use 'energy' and 'quake'. Leave 'energy' and 'quake' out."),
        new(
            "A value in the place of a gap, a renamed slot and a reused method", "TIMBR032",
            """
            [Pipeline<double>, SlotFrom(1, typeof(Math), nameof(Math.Sqrt)), SlotFrom(2, typeof(Math), nameof(Math.Sqrt), Name = "Fourth")] static partial class P
            {
                [Slot(0, Name = "Power")] static double Square(double x) => x * x;
                [Slot(3)] static double Cube([From(0)] double power) => power;
                [Slot(4)] static double Sum([|double cube|], double fourth, double root, double power) => fourth + root + power;
            }
            """,
            "Slot 4 'Sum' does not use 'cube', which keeps its place for 'fourth', 'root' and 'power'. Take '[From(2)] double fourth', '[From(nameof(Math.Sqrt))] double root' and '[From(nameof(Square))] double power', and leave 'cube' out."),
        new(
            "JSON texts by position", "TIMBR032",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static int Length([|double energy|], Quake quake, JsonText energyText, JsonText quakeText) => quakeText.Utf8.Length;
            }
            """,
            "Slot 1 'Length' does not use 'energy', 'quake' and 'energyText', which keep their places for 'quakeText'. Take '[Input] JsonText quakeText', and leave 'energy', 'quake' and 'energyText' out."),
        new(
            "A value by in", "TIMBR032",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static string Region([|double energy|], in Quake quake) => quake.Place;
            }
            """,
            "Slot 1 'Region' does not use 'energy', which keeps its place for 'quake'. Take '[Input] in Quake quake', and leave 'energy' out."),
        new(
            "A partial method", "TIMBR032",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] private static partial string Region([|double energy|], Quake quake);
                private static partial string Region(double energy, Quake quake) => quake.Place;
            }
            """,
            "Slot 1 'Region' does not use 'energy', which keeps its place for 'quake'. Take '[Input] Quake quake', and leave 'energy' out."),
    ];
}

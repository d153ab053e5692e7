namespace Timbr.Typed.Analyzers.Mistakes;

public static class NumberMistakes
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new(
            "A negative slot number", "TIMBR003",
            """
            [Pipeline] static partial class P
            {
                [Slot(-1)] static double [|Energy|](Quake quake) => quake.Magnitude;
                [Slot(0)] static double Twice(Quake quake) => 2;
            }
            """,
            "Slot number -1 of 'Energy' is not between 0 and 63. Give it one of these."),
        new(
            "A slot number above the last", "TIMBR003",
            """
            [Pipeline] static partial class P
            {
                [Slot(64)] static double [|Energy|](Quake quake) => quake.Magnitude;
            }
            """,
            "Slot number 64 of 'Energy' is not between 0 and 63. Give it one of these."),
        new(
            "A slot number out of range that others rely on", "TIMBR003",
            """
            [Pipeline] static partial class P
            {
                [Slot(-1)] static double [|Energy|](Quake quake) => quake.Magnitude;
                [Slot(1)] static string Region(double energy, Quake quake, [From(nameof(Energy))] double again) => quake.Place;
            }
            """,
            "Slot number -1 of 'Energy' is not between 0 and 63. Give it one of these."),
        new(
            "A reused method with a slot number out of range", "TIMBR003",
            """
            [Pipeline, [|SlotFrom(99, typeof(Math), nameof(Math.Sqrt))|]] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            }
            """,
            "Slot number 99 of 'Sqrt' is not between 0 and 63. Give it one of these."),
        new(
            "More slots than a pipeline has", "TIMBR003",
            """
            [[|Pipeline(Slots = 65)|]] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            }
            """,
            "Pipeline 'P' has Slots = 65, which is not between 0 and 64. Declare 64 slots at most."),
        new(
            "A negative count of slots", "TIMBR003",
            """
            [[|Pipeline<Quake>(Slots = -1)|]] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            }
            """,
            "Pipeline 'P' has Slots = -1, which is not between 0 and 64. Leave it out, or declare 1 or more."),
        new(
            "Two slots with one number", "TIMBR004",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(0)] static string [|Region|](double energy, Quake quake) => quake.Place;
            }
            """,
            "Slot number 0 of 'Region' is already that of 'Energy'. Give it another number."),
        new(
            "Three slots where the second repeats a number", "TIMBR004",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(0)] static string [|Region|](double energy, Quake quake) => quake.Place;
                [Slot(2)] static int Length(string region, double energy, [From(nameof(Region))] string again) => region.Length;
            }
            """,
            "Slot number 0 of 'Region' is already that of 'Energy'. Give it another number."),
        new(
            "A reused method with the number of a slot", "TIMBR004",
            """
            [Pipeline, [|SlotFrom(0, typeof(Math), nameof(Math.Sqrt))|]] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            }
            """,
            "Slot number 0 of 'Sqrt' is already that of 'Energy'. Give it another number."),
    ];
}

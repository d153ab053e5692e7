namespace Timbr.Typed.Analyzers.Mistakes;

public static class ReuseMistakes
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new(
            "A reused method that does not exist", "TIMBR023",
            """
            [Pipeline, [|SlotFrom(1, typeof(Math), "Squareroot")|]] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(2)] static double Last(int any, [From(nameof(Energy))] double energy) => 1;
            }
            """,
            "Slot 1 reuses 'Squareroot', but 'Math' has no method of that name. Name one of its static methods with nameof."),
        new(
            "A reused method that is the only slot", "TIMBR023",
            """
            [Pipeline, [|SlotFrom(0, typeof(Math), "Squareroot")|]] static partial class P
            {
            }
            """,
            "Slot 0 reuses 'Squareroot', but 'Math' has no method of that name. Name one of its static methods with nameof."),
        new(
            "A reused method that has overloads", "TIMBR023",
            """
            [Pipeline, [|SlotFrom(1, typeof(Math), nameof(Math.Abs))|]] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(2)] static double Last(int any, [From(nameof(Energy))] double energy) => 1;
            }
            """,
            "Slot 1 reuses 'Abs', but 'Math' has 8 methods of that name. Call the one you mean from a [Slot] method."),
        new(
            "A reused method that is not static", "TIMBR023",
            """
            class Library { public int Score(double x) => 1; }
            [Pipeline, [|SlotFrom(1, typeof(Library), nameof(Library.Score))|]] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(2)] static double Last(int any, [From(nameof(Energy))] double energy) => 1;
            }
            """,
            "Slot 1 reuses 'Score', but 'Library.Score' is not static. Call it from a [Slot] method."),
        new(
            "A reused method that is not accessible", "TIMBR023",
            """
            class Library { private static int Score(double x) => 1; }
            [Pipeline, [|SlotFrom(1, typeof(Library), "Score")|]] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(2)] static double Last(int any, [From(nameof(Energy))] double energy) => 1;
            }
            """,
            "Slot 1 reuses 'Score', but 'Library.Score' is not accessible from 'P'. Make it 'internal' or 'public', or reuse another."),
        new(
            "A reused method of an array", "TIMBR023",
            """
            [Pipeline, [|SlotFrom(1, typeof(int[]), "Score")|]] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(2)] static double Last(int any, [From(nameof(Energy))] double energy) => 1;
            }
            """,
            "Slot 1 reuses 'Score', but 'int[]' has no method of that name. Name one of its static methods with nameof."),
        new(
            "A reused property", "TIMBR023",
            """
            class Library { public static int Score => 1; }
            [Pipeline, [|SlotFrom(1, typeof(Library), nameof(Library.Score))|]] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(2)] static double Last(int any, [From(nameof(Energy))] double energy) => 1;
            }
            """,
            "Slot 1 reuses 'Score', but 'Library' has no method of that name. Name one of its static methods with nameof."),
        new(
            "A reused method of no type", "TIMBR023",
            """
            [Pipeline, [|SlotFrom(1, null!, "Score")|]] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(2)] static double Last(int any, [From(nameof(Energy))] double energy) => 1;
            }
            """,
            "Slot 1 reuses 'Score', but of no type. Name the type with typeof."),
        new(
            "A reused method without a name", "TIMBR023",
            """
            [Pipeline, [|SlotFrom(1, typeof(Math), "")|]] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(2)] static double Last(int any, [From(nameof(Energy))] double energy) => 1;
            }
            """,
            "Slot 1 reuses '', but 'Math' has no method of that name. Name one of its static methods with nameof."),
    ];
}

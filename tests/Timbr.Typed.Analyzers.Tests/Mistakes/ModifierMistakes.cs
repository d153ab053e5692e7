namespace Timbr.Typed.Analyzers.Mistakes;

public static class ModifierMistakes
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new(
            "A parameter by ref", "TIMBR008",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy([|ref Quake quake|]) => quake.Magnitude;
            }
            """,
            "Slot 0 'Energy' takes 'quake' by 'ref'. Take it by value or 'in'; what lasts between messages is '[State] ref'."),
        new(
            "A parameter too many by ref", "TIMBR008",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake, [|ref int count|]) => count++;
            }
            """,
            "Slot 0 'Energy' takes 'count' by 'ref'. Take it by value or 'in'; what lasts between messages is '[State] ref'."),
        new(
            "A parameter by out", "TIMBR008",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake, [|out int count|]) { count = 1; return 2; }
            }
            """,
            "Slot 0 'Energy' takes 'count' by 'out'. Return what the slot gives; several values make one record."),
        new(
            "A parameter by ref readonly", "TIMBR008",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy([|ref readonly Quake quake|]) => quake.Magnitude;
            }
            """,
            "Slot 0 'Energy' takes 'quake' by 'ref readonly'. Take it by value or 'in'."),
        new(
            "A params array", "TIMBR008",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static double Sum([|params double[] energies|]) => energies[0];
            }
            """,
            "Slot 1 'Sum' takes 'energies' by 'params'. Remove 'params'; every parameter receives one value."),
        new(
            "A named value by ref", "TIMBR008",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static double Twice([|[From(nameof(Energy))] ref double energy|]) => 2 * energy;
            }
            """,
            "Slot 1 'Twice' takes 'energy' by 'ref'. Take it by value or 'in'; what lasts between messages is '[State] ref'."),
        new(
            "An id by ref", "TIMBR008",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake, [|[Id] ref MessageId id|]) => 1;
            }
            """,
            "Slot 0 'Energy' takes 'id' by 'ref'. Take it by value or 'in'; what lasts between messages is '[State] ref'."),
        new(
            "State by out", "TIMBR008",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake, [|[State] out int count|]) => count = 1;
            }
            """,
            "Slot 0 'Energy' takes 'count' by 'out'. State is passed by 'ref'."),
        new(
            "An argument list", "TIMBR008",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double [|Energy|](Quake quake, __arglist) => 1;
            }
            """,
            "Slot 0 'Energy' takes '__arglist', which nothing is passed to. Remove it."),
        new(
            "A reused method that takes a params array", "TIMBR008",
            """
            static class Library { public static double Sum(params double[] all) => 1; }
            [Pipeline, [|SlotFrom(1, typeof(Library), nameof(Library.Sum))|]] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            }
            """,
            "Slot 1 'Sum' takes 'all' by 'params'. Call the method from a [Slot] method."),
    ];
}

using Timbr.Typed.Analyzers.Mistakes;

namespace Timbr.Typed.Analyzers.Advice;

public static class TextCases
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new(
            "A method of the class", "TIMBR033",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static double Twice([From([|"Energy"|])] double energy) => 2 * energy;
            }
            """,
            "Parameter 'energy' of slot 1 'Twice' names slot 0 'Energy' by a text, which does not follow a renaming. Write [From(nameof(Energy))]."),
        new(
            "A verbatim text", "TIMBR033",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static double Twice([From([|@"Energy"|])] double energy) => 2 * energy;
            }
            """,
            "Parameter 'energy' of slot 1 'Twice' names slot 0 'Energy' by a text, which does not follow a renaming. Write [From(nameof(Energy))]."),
        new(
            "The method of a renamed slot", "TIMBR033",
            """
            [Pipeline] static partial class P
            {
                [Slot(0, Name = "Power")] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static double Twice([From([|"Energy"|])] double energy) => 2 * energy;
            }
            """,
            "Parameter 'energy' of slot 1 'Twice' names slot 0 'Power' by a text, which does not follow a renaming. Write [From(nameof(Energy))]."),
        new(
            "A reused method", "TIMBR033",
            """
            [Pipeline<double>, SlotFrom(0, typeof(Math), nameof(Math.Sqrt))] static partial class P
            {
                [Slot(1)] static double Twice([From([|"Sqrt"|])] double root) => 2 * root;
            }
            """,
            "Parameter 'root' of slot 1 'Twice' names slot 0 'Sqrt' by a text, which does not follow a renaming. Write [From(nameof(Math.Sqrt))]."),
        new(
            "A method called like a keyword", "TIMBR033",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double @class(Quake quake) => quake.Magnitude;
                [Slot(1)] static double Twice([From([|"class"|])] double energy) => 2 * energy;
            }
            """,
            "Parameter 'energy' of slot 1 'Twice' names slot 0 'class' by a text, which does not follow a renaming. Write [From(nameof(@class))]."),
        new(
            "The text of a JSON text", "TIMBR033",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static int Length([From([|"Energy"|])] JsonText energy) => energy.Utf8.Length;
            }
            """,
            "Parameter 'energy' of slot 1 'Length' names slot 0 'Energy' by a text, which does not follow a renaming. Write [From(nameof(Energy))]."),
    ];
}

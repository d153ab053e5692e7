namespace Timbr.Typed.Analyzers.Mistakes;

public static class NameMistakes
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new(
            "The name of a generated member", "TIMBR018",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double [|Graph|](Quake quake) => 1;
            }
            """,
            "Slot 0 'Graph' has a reserved name. Rename the method, or name the value with Name = \"...\"."),
        new(
            "The name of the message", "TIMBR018",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double [|Input|](Quake quake) => 1;
            }
            """,
            "Slot 0 'Input' has a reserved name. Rename the method, or name the value with Name = \"...\"."),
        new(
            "The name of a member of object", "TIMBR018",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static string [|ToString|](Quake quake) => "";
            }
            """,
            "Slot 0 'ToString' has a reserved name. Rename the method, or name the value with Name = \"...\"."),
        new(
            "A reserved name given to a slot", "TIMBR018",
            """
            [Pipeline] static partial class P
            {
                [Slot(0, Name = "Outcome")] static double [|Energy|](Quake quake) => 1;
            }
            """,
            "Slot 0 'Outcome' has a reserved name. Give it another Name."),
        new(
            "A name that is not an identifier", "TIMBR018",
            """
            [Pipeline] static partial class P
            {
                [Slot(0, Name = "max energy")] static double [|Energy|](Quake quake) => 1;
            }
            """,
            "Slot 0 'max energy' has a name that is not an identifier. Give it another Name."),
        new(
            "An empty name", "TIMBR018",
            """
            [Pipeline] static partial class P
            {
                [Slot(0, Name = "")] static double [|Energy|](Quake quake) => 1;
            }
            """,
            "Slot 0 '' has a name that is not an identifier. Give it another Name."),
        new(
            "Two overloads", "TIMBR018",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static double [|Energy|](double energy) => energy;
            }
            """,
            "Slot 1 'Energy' has the name of slot 0 'Energy'. Rename the method, or name the value with Name = \"...\"."),
        new(
            "A name given twice", "TIMBR018",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1, Name = "Energy")] static double [|Twice|](double energy) => energy;
            }
            """,
            "Slot 1 'Energy' has the name of slot 0 'Energy'. Give it another Name."),
        new(
            "The name of a gap", "TIMBR018",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(2)] static double [|Slot1|](double energy) => energy;
            }
            """,
            "Slot 2 'Slot1' has the name that stands for slot 1. Rename the method, or name the value with Name = \"...\"."),
        new(
            "The number of another slot as name", "TIMBR018",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double [|Slot3|](Quake quake) => 1;
            }
            """,
            "Slot 0 'Slot3' has the name that stands for slot 3. Rename the method, or name the value with Name = \"...\"."),
        new(
            "One method reused twice", "TIMBR018",
            """
            [Pipeline, SlotFrom(1, typeof(Math), nameof(Math.Sqrt)), [|SlotFrom(2, typeof(Math), nameof(Math.Sqrt))|]] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => 1;
            }
            """,
            "Slot 2 'Sqrt' has the name of slot 1 'Sqrt'. Name the value with Name = \"...\"."),
        new(
            "A method of the user's own with the name of a generated one", "TIMBR018",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                static double [|Evaluate|](double x) => x;
            }
            """,
            "'Evaluate' is the name of a member that the generator adds to pipeline 'P'. Rename it."),
        new(
            "A type of the user's own with the name of a generated one", "TIMBR018",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                class [|Machine|];
            }
            """,
            "'Machine' is the name of a member that the generator adds to pipeline 'P'. Rename it."),
        new(
            "A slot with another name whose method has that of a generated one", "TIMBR018",
            """
            [Pipeline] static partial class P
            {
                [Slot(0, Name = "Energy")] static double [|Evaluate|](Quake quake) => 1;
            }
            """,
            "'Evaluate' is the name of a member that the generator adds to pipeline 'P'. Rename it."),
    ];
}

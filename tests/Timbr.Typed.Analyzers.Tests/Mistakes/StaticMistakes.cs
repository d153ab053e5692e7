namespace Timbr.Typed.Analyzers.Mistakes;

public static class StaticMistakes
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new(
            "A slot that is not static", "TIMBR002",
            """
            [Pipeline] partial class P
            {
                [Slot(0)] double [|Energy|](Quake quake) => quake.Magnitude;
                [Slot(1)] static string Region(double energy, Quake quake) => quake.Place;
            }
            """,
            "Slot 0 'Energy' is not static. Write 'static' before it and before 'partial class P'; what it keeps between messages is [State]."),
        new(
            "A named slot that is not static", "TIMBR002",
            """
            [Pipeline] partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1, Name = "Area")] string [|Region|](double energy, Quake quake) => quake.Place;
            }
            """,
            "Slot 1 'Area' is not static. Write 'static' before it and before 'partial class P'; what it keeps between messages is [State]."),
        new(
            "A property as a slot", "TIMBR002",
            """
            [Pipeline] static partial class P
            {
                static double Factor { [Slot(0)] [|get|] => 2; }
                [Slot(1)] static double Energy(double factor, Quake quake) => factor * quake.Magnitude;
            }
            """,
            "Slot 0 is the accessor of 'Factor'. Mark a static method."),
        new(
            "A property as the only slot", "TIMBR002",
            """
            [Pipeline] static partial class P
            {
                static double Factor { [Slot(0)] [|get|] => 2; }
            }
            """,
            "Slot 0 is the accessor of 'Factor'. Mark a static method."),
    ];
}

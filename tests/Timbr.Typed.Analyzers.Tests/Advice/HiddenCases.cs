using Timbr.Typed.Analyzers.Mistakes;

namespace Timbr.Typed.Analyzers.Advice;

public static class HiddenCases
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new(
            "A private type", "TIMBR026",
            """
            [Pipeline] public static partial class P
            {
                enum Level { Low, High }
                [Slot(0)] static Level [|Classify|](Quake quake) => quake.Magnitude > 5 ? Level.High : Level.Low;
            }
            """,
            "Slot 0 'Classify' gives 'Level', which is less accessible than pipeline 'P', so the property 'Classify' of the evaluation is private. Make the type as accessible as the pipeline to read the value elsewhere."),
        new(
            "An internal type", "TIMBR026",
            """
            enum Level { Low, High }
            [Pipeline] public static partial class P
            {
                [Slot(0, Name = "Grade")] static Level [|Classify|](Quake quake) => quake.Magnitude > 5 ? Level.High : Level.Low;
            }
            """,
            "Slot 0 'Grade' gives 'Level', which is less accessible than pipeline 'P', so the property 'Grade' of the evaluation is internal. Make the type as accessible as the pipeline to read the value elsewhere."),
        new(
            "A list of an internal type", "TIMBR026",
            """
            enum Level { Low, High }
            [Pipeline] public static partial class P
            {
                [Slot(0)] static List<Level[]> [|Classify|](Quake quake) => [[quake.Magnitude > 5 ? Level.High : Level.Low]];
            }
            """,
            "Slot 0 'Classify' gives 'List<Level[]>', which is less accessible than pipeline 'P', so the property 'Classify' of the evaluation is internal. Make the type as accessible as the pipeline to read the value elsewhere."),
    ];
}

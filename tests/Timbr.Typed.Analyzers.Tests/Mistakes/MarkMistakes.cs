namespace Timbr.Typed.Analyzers.Mistakes;

public static class MarkMistakes
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new(
            "Both marks", "TIMBR025",
            """
            [[|Pipeline|], Pipeline<Quake>] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            }
            """,
            "Pipeline 'P' is marked with both [Pipeline] and [Pipeline<T>]. Remove [Pipeline]."),
        new(
            "Both marks, on two parts", "TIMBR025",
            """
            [Pipeline<Quake>] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            }

            [[|Pipeline(Slots = 3)|]] partial class P;
            """,
            "Pipeline 'P' is marked with both [Pipeline] and [Pipeline<T>]. Remove [Pipeline]."),
        new(
            "Both marks, the typed one last", "TIMBR025",
            """
            [[|Pipeline|]] static partial class P;

            [Pipeline<Quake>] partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            }
            """,
            "Pipeline 'P' is marked with both [Pipeline] and [Pipeline<T>]. Remove [Pipeline]."),
    ];
}

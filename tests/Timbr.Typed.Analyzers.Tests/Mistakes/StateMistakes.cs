namespace Timbr.Typed.Analyzers.Mistakes;

public static class StateMistakes
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new(
            "State that cannot be made, where states are passed on", "TIMBR028",
            """
            public sealed class Counter(int start) { public int Count = start; }

            [Pipeline] public static partial class P
            {
                [Slot(0)] static int Count(Quake quake, [|[State] ref Counter counter|]) => counter.Count++;
            }

            public static class User
            {
                public static int Use(Quake quake)
                {
                    var states = new P.States();
                    return P.Evaluate(quake, ref states).Count;
                }
            }
            """,
            "Slot 0 'Count' keeps its state in 'Counter', which has no parameterless constructor. Keep it in a class that has one, or in a struct."),
        new(
            "A state without a parameterless constructor", "TIMBR028",
            """
            class Mean(int start) { public int Start => start; }
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake, [|[State] ref Mean state|]) => 1;
            }
            """,
            "Slot 0 'Energy' keeps its state in 'Mean', which has no parameterless constructor. Keep it in a class that has one, or in a struct."),
        new(
            "A state that is a string", "TIMBR028",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake, [|[State] ref string state|]) => 1;
            }
            """,
            "Slot 0 'Energy' keeps its state in 'string', which has no parameterless constructor. Keep it in a class that has one, or in a struct."),
        new(
            "A state that is an array", "TIMBR028",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake, [|[State] ref int[] state|]) => 1;
            }
            """,
            "Slot 0 'Energy' keeps its state in 'int[]', which has no parameterless constructor. Keep it in a class that has one, or in a struct."),
        new(
            "A state that is an interface", "TIMBR028",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake, [|[State] ref IList<int> state|]) => 1;
            }
            """,
            "Slot 0 'Energy' keeps its state in 'IList<int>', which has no parameterless constructor. Keep it in a class that has one, or in a struct."),
        new(
            "A state that is abstract", "TIMBR028",
            """
            abstract class Mean;
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake, [|[State] ref Mean state|]) => 1;
            }
            """,
            "Slot 0 'Energy' keeps its state in 'Mean', which has no parameterless constructor. Keep it in a class that has one, or in a struct."),
        new(
            "A state with a private constructor", "TIMBR028",
            """
            class Mean { private Mean() { } }
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake, [|[State] ref Mean state|]) => 1;
            }
            """,
            "Slot 0 'Energy' keeps its state in 'Mean', which has a parameterless constructor that 'P' may not call. Make it 'internal' or 'public'."),
        new(
            "A state with required members", "TIMBR028",
            """
            class Mean { public required int Start { get; set; } }
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake, [|[State] ref Mean state|]) => 1;
            }
            """,
            "Slot 0 'Energy' keeps its state in 'Mean', which has required members, which its parameterless constructor leaves unset. Give them defaults instead."),
    ];
}

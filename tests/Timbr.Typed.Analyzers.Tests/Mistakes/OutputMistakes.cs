namespace Timbr.Typed.Analyzers.Mistakes;

public static class OutputMistakes
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new(
            "A ref struct as output", "TIMBR011",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static ReadOnlySpan<char> [|Region|](Quake quake) => quake.Place;
                [Slot(1)] static int Length(string region) => region.Length;
            }
            """,
            "Slot 0 'Region' gives 'ReadOnlySpan<char>', a ref struct, which cannot be kept. Give an array, a string or an ordinary struct."),
        new(
            "A pointer as output", "TIMBR011",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static unsafe int* [|Region|](Quake quake) => null;
            }
            """,
            "Slot 0 'Region' gives 'int*', a pointer, which cannot be kept. Give the value itself."),
        new(
            "A function pointer as output", "TIMBR011",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static unsafe delegate*<int, int> [|Region|](Quake quake) => null;
            }
            """,
            "Slot 0 'Region' gives 'delegate*<int, int>', a pointer, which cannot be kept. Give the value itself."),
        new(
            "An async void slot", "TIMBR011",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static async void [|Save|](Quake quake) => await Task.Yield();
            }
            """,
            "Slot 0 'Save' is 'async void', so nobody knows when it ends. Return 'Task'."),
        new(
            "A task inside a step", "TIMBR011",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static Step<Task<int>> [|Count|](Quake quake) => default;
            }
            """,
            "Slot 0 'Count' gives 'Task<int>' inside a 'Step', so nobody awaits it. Return 'Task<Step<int>>'."),
        new(
            "A task inside a task", "TIMBR011",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static async Task<ValueTask<int>> [|Count|](Quake quake) { await Task.Yield(); return new(1); }
                [Slot(1)] static string Region(int count, Quake quake) => quake.Place;
            }
            """,
            "Slot 0 'Count' gives 'ValueTask<int>' inside a 'Task', so nobody awaits it. Give the value itself."),
        new(
            "A task without a value inside a step inside a task", "TIMBR011",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static Task<Step<Task>> [|Count|](Quake quake) => null!;
            }
            """,
            "Slot 0 'Count' gives 'Task' inside a 'Task', so nobody awaits it. Give the value itself."),
        new(
            "A reused method that gives a ref struct", "TIMBR011",
            """
            static class Library { public static ReadOnlySpan<char> Cut(string text) => text; }
            [Pipeline, [|SlotFrom(1, typeof(Library), nameof(Library.Cut))|]] static partial class P
            {
                [Slot(0)] static string Region(Quake quake) => quake.Place;
            }
            """,
            "Slot 1 'Cut' gives 'ReadOnlySpan<char>', a ref struct, which cannot be kept. Give an array, a string or an ordinary struct."),
        new(
            "The evaluation itself as output", "TIMBR011",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static Evaluation [|Again|](double energy) => default;
            }
            """,
            "Slot 1 'Again' gives 'Evaluation', but 'P.Evaluation' is added by the generator, which does not see what it adds. Give a type of your own."),
        new(
            "The evaluation by its full name as output", "TIMBR011",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static P.Evaluation? [|Again|](double energy) => default;
            }
            """,
            "Slot 1 'Again' gives 'Evaluation?', but 'P.Evaluation' is added by the generator, which does not see what it adds. Give a type of your own."),
        new(
            "The evaluations of another pipeline as output", "TIMBR011",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static List<Other.Evaluation> [|Again|](double energy) => [];
            }
            [Pipeline] static partial class Other { [Slot(0)] static int Count(Quake quake) => 1; }
            """,
            "Slot 1 'Again' gives 'List<Evaluation>', but 'Other.Evaluation' is added by the generator, which does not see what it adds. Give a type of your own."),
    ];
}

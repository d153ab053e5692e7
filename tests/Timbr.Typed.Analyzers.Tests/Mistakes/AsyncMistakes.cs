namespace Timbr.Typed.Analyzers.Mistakes;

public static class AsyncMistakes
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        Parameter(
            "State by reference in an asynchronous slot", "[|[State] ref Sum sum|]",
            "takes its state 'Sum sum' by 'ref', which ends with the call. Take the class by value: '[State] Sum sum'"),
        Parameter(
            "A struct for state by reference in an asynchronous slot", "[|[State] ref int sum|]",
            "takes its state 'int sum' by 'ref', which ends with the call. Keep it in a class, and take that by value"),
        Parameter(
            "A text by position in an asynchronous slot", "[|JsonText json|]",
            "takes 'JsonText json', which lives only as long as the call. Take a 'string'"),
        Parameter(
            "A text by name in an asynchronous slot", "[|[Input] JsonText json|]",
            "takes 'JsonText json', which lives only as long as the call. Take a 'string', and add 'AsJson = true' to its mark"),
        new(
            "A text in the place of a value in an asynchronous slot", "TIMBR029",
            """
            [Pipeline<Quake>] static partial class P
            {
                [Slot(0)] static ValueTask Save([|JsonText json|]) => default;
            }
            """,
            "Slot 0 'Save' is asynchronous, but takes 'JsonText json', which lives only as long as the call. Take a 'string' with [Input(AsJson = true)] or [From(..., AsJson = true)]."),
        new(
            "A reused asynchronous method that takes a text", "TIMBR029",
            """
            static class Library { public static Task Save(Quake quake, JsonText json) => Task.CompletedTask; }
            [Pipeline, [|SlotFrom(0, typeof(Library), nameof(Library.Save))|]] static partial class P;
            """,
            "Slot 0 'Save' is asynchronous, but takes 'JsonText json', which lives only as long as the call. Take a 'string'."),
        new(
            "A struct for state by value in an asynchronous slot", "TIMBR012",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static Task Save(Quake quake, [|[State] int sum|]) => Task.CompletedTask;
            }
            """,
            "Parameter 'sum' of slot 0 'Save' is marked [State], but an asynchronous slot cannot change it. Keep what lasts in a class, and take that by value."),
        new(
            "A state without a constructor in an asynchronous slot", "TIMBR028",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static Task Save(Quake quake, [|[State] string sum|]) => Task.CompletedTask;
            }
            """,
            "Slot 0 'Save' keeps its state in 'string', which has no parameterless constructor. Keep it in a class that has one."),
        new(
            "State by value in a synchronous slot", "TIMBR012",
            """
            sealed class Sum { }
            [Pipeline] static partial class P
            {
                [Slot(0)] static int Save(Quake quake, [|[State] Sum sum|]) => 1;
            }
            """,
            "Parameter 'sum' of slot 0 'Save' is marked [State], but is not passed by ref. Write '[State] ref Sum sum'."),
        new(
            "A text that is no string", "TIMBR012",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static int Save(Quake quake, [|[Input(AsJson = true)] object json|]) => 1;
            }
            """,
            "Parameter 'json' of slot 0 'Save' takes the JSON text, but is of type 'object'. Take a 'string'."),
        new(
            "A token in a synchronous slot", "TIMBR006",
            """
            [Pipeline<Quake>] static partial class P
            {
                [Slot(0)] static int Save([|System.Threading.CancellationToken token|]) => 1;
            }
            """,
            "Slot 0 'Save' takes 'CancellationToken token' as its 1st parameter, which receives the message: a 'Quake'. No earlier value fits it. Only an asynchronous slot receives the token of its message: return 'Task' or 'ValueTask', or leave 'token' out."),
        new(
            "A value too many in an asynchronous slot", "TIMBR005",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static Task<int> Save(Quake quake, string json, [|int more|], System.Threading.CancellationToken token) => Task.FromResult(1);
            }
            """,
            "Slot 0 'Save' takes 3 values by position, but receives only 2: the message, and its JSON text. Remove 'more', or give it a default value."),
        new(
            "A task where its value is meant", "TIMBR006",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static async Task<int> Count(Quake quake) { await Task.Yield(); return 1; }
                [Slot(1)] static int Twice([|Task<int> count|]) => 2;
            }
            """,
            "Slot 1 'Twice' takes 'Task<int> count' as its 1st parameter, which receives the output of slot 0 'Count': an 'int'. No earlier value fits it. Take 'int count'."),
    ];

    private static Mistake Parameter(string name, string parameter, string problem) => new(
        name, "TIMBR029",
        $$"""
        sealed class Sum { }
        [Pipeline] static partial class P
        {
            [Slot(0)] static Task<int> Save(Quake quake, {{parameter}}) => Task.FromResult(1);
        }
        """,
        $"Slot 0 'Save' is asynchronous, but {problem}.");
}

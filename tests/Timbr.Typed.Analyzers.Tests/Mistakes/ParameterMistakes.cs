namespace Timbr.Typed.Analyzers.Mistakes;

public static class ParameterMistakes
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new(
            "The value of a slot that returns nothing", "TIMBR006",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static void Log(Quake quake) { }
                [Slot(1)] static int Half([|int energy|]) => energy / 2;
            }
            """,
            "Slot 1 'Half' takes 'int energy' as its 1st parameter, which receives the output of slot 0 'Log': a 'None'. No earlier value fits it. Let slot 0 'Log' return a value."),
        new(
            "A token where a synchronous slot receives the message", "TIMBR006",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static double Half(double energy, [|System.Threading.CancellationToken token|]) => energy / 2;
            }
            """,
            "Slot 1 'Half' takes 'CancellationToken token' as its 2nd parameter, which receives the message: a 'Quake'. No earlier value fits it. Only an asynchronous slot receives the token of its message: return 'Task' or 'ValueTask', or leave 'token' out."),
        new(
            "A token after all values of a synchronous slot", "TIMBR005",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake, [|System.Threading.CancellationToken token|]) => quake.Magnitude;
            }
            """,
            "Slot 0 'Energy' takes 2 values by position, but receives only 1: the message. Only an asynchronous slot receives the token of its message: return 'Task' or 'ValueTask', or leave 'token' out."),
        new(
            "A conversion that is explicit, by in", "TIMBR006",
            """
            public readonly record struct Joule(double Value) { public static explicit operator double(Joule energy) => energy.Value; }

            [Pipeline] static partial class P
            {
                [Slot(0)] static Joule Energy(Quake quake) => new(quake.Magnitude);
                [Slot(1)] static double Half([|in double energy|]) => energy / 2;
            }
            """,
            "Slot 1 'Half' takes 'double energy' as its 1st parameter, which receives the output of slot 0 'Energy': a 'Joule'. No earlier value fits it. Take 'in Joule energy'."),
        new(
            "A parameter too many for slot 0", "TIMBR005",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake, [|int factor|]) => factor;
            }
            """,
            "Slot 0 'Energy' takes 2 values by position, but receives only 1: the message. Remove 'factor', or give it a default value."),
        new(
            "Two parameters too many for slot 1", "TIMBR005",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static string Region(double energy, Quake quake, [|string a|], string b) => a;
            }
            """,
            "Slot 1 'Region' takes 4 values by position, but receives only 2: the output of slot 0 'Energy', the message. Remove 'a', 'b', or give them default values."),
        new(
            "A parameter after the JSON texts", "TIMBR005",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static int Length(Quake quake, JsonText text, [|JsonText again|]) => text.Utf8.Length;
            }
            """,
            "Slot 0 'Length' takes 3 values by position, but receives only 2: the message, and its JSON text. Remove 'again', or give it a default value."),
        new(
            "A parameter after several JSON texts", "TIMBR005",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static int Length(double energy, Quake quake, JsonText a, JsonText b, [|JsonText c|]) => a.Utf8.Length;
            }
            """,
            "Slot 1 'Length' takes 5 values by position, but receives only 4: the output of slot 0 'Energy', the message, and their JSON texts. Remove 'c', or give it a default value."),
        new(
            "A reused method with a parameter too many", "TIMBR005",
            """
            [Pipeline, [|SlotFrom(1, typeof(Math), nameof(Math.FusedMultiplyAdd))|]] static partial class P
            {
                [Slot(0)] static double Energy(double x) => x;
            }
            """,
            "Slot 1 'FusedMultiplyAdd' takes 3 values by position, but receives only 2: the output of slot 0 'Energy', the message. Call the method from a [Slot] method."),
        new(
            "A parameter that does not accept an output", "TIMBR006",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static string Region(double energy, Quake quake) => quake.Place;
                [Slot(2)] static string Classify(string region, [|string energy|]) => region;
            }
            """,
            "Slot 2 'Classify' takes 'string energy' as its 2nd parameter, which receives the output of slot 0 'Energy': a 'double'. It could take: slot 1 'Region' (string)."),
        new(
            "A number that would lose digits", "TIMBR006",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static int Round([|int energy|]) => energy;
            }
            """,
            "Slot 1 'Round' takes 'int energy' as its 1st parameter, which receives the output of slot 0 'Energy': a 'double'. No earlier value fits it. Take 'double energy'."),
        new(
            "An output whose type starts with a vowel", "TIMBR006",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static int Count(Quake quake) => 1;
                [Slot(1)] static string Name([|string count|]) => count;
            }
            """,
            "Slot 1 'Name' takes 'string count' as its 1st parameter, which receives the output of slot 0 'Count': an 'int'. No earlier value fits it. Take 'int count'."),
        new(
            "A parameter that does not accept the message", "TIMBR006",
            """
            [Pipeline<Quake>] static partial class P
            {
                [Slot(0)] static double Energy([|string quake|]) => 1;
            }
            """,
            "Slot 0 'Energy' takes 'string quake' as its 1st parameter, which receives the message: a 'Quake'. No earlier value fits it. Take 'Quake quake'."),
        new(
            "Swapped parameters", "TIMBR006",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static string Region([|Quake quake|], double energy) => quake.Place;
            }
            """,
            "Slot 1 'Region' takes 'Quake quake' as its 1st parameter, which receives the output of slot 0 'Energy': a 'double'. It could take: the message (Quake)."),
        new(
            "Swapped parameters of a later slot", "TIMBR006",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static string Region(double energy, Quake quake) => quake.Place;
                [Slot(2)] static string Classify(string region, [|Quake quake|], double energy) => region;
            }
            """,
            "Slot 2 'Classify' takes 'Quake quake' as its 2nd parameter, which receives the output of slot 0 'Energy': a 'double'. It could take: the message (Quake)."),
        new(
            "A named slot that does not fit", "TIMBR006",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static string Region([|[From(nameof(Energy))] string energy|], [Input] Quake quake) => quake.Place;
            }
            """,
            "Slot 1 'Region' takes 'string energy' as its 1st parameter, bound to the output of slot 0 'Energy': a 'double'. No earlier value fits it. Take 'double energy'."),
        new(
            "A numbered slot that does not fit", "TIMBR006",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static string Region(double energy, Quake quake) => quake.Place;
                [Slot(2)] static string Classify([|[From(0)] string region|]) => region;
            }
            """,
            "Slot 2 'Classify' takes 'string region' as its 1st parameter, bound to the output of slot 0 'Energy': a 'double'. It could take: slot 1 'Region' (string)."),
        new(
            "A message that does not fit", "TIMBR006",
            """
            [Pipeline<Quake>] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static double Twice(double energy, [|[Input] string quake|]) => energy;
            }
            """,
            "Slot 1 'Twice' takes 'string quake' as its 2nd parameter, bound to the message: a 'Quake'. No earlier value fits it. Take 'Quake quake'."),
        new(
            "A reused method that does not fit", "TIMBR006",
            """
            [Pipeline, [|SlotFrom(1, typeof(Math), nameof(Math.Sqrt))|]] static partial class P
            {
                [Slot(0)] static string Region(Quake quake) => quake.Place;
            }
            """,
            "Slot 1 'Sqrt' takes 'double d' as its 1st parameter, which receives the output of slot 0 'Region': a 'string'. No earlier value fits it. Call the method from a [Slot] method."),
        new(
            "The value of a slot that gives nothing", "TIMBR006",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static void Log(Quake quake) { }
                [Slot(1)] static string Region([|Quake quake|]) => quake.Place;
            }
            """,
            "Slot 1 'Region' takes 'Quake quake' as its 1st parameter, which receives the output of slot 0 'Log': a 'None'. It could take: the message (Quake)."),
        new(
            "The value of a gap", "TIMBR006",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(2)] static string Region([|Quake quake|]) => quake.Place;
            }
            """,
            "Slot 2 'Region' takes 'Quake quake' as its 1st parameter, which receives the output of slot 1 'Slot1': a 'double'. It could take: the message (Quake)."),
        new(
            "The value inside a step", "TIMBR006",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static Step<double> Energy(Quake quake) => Step.Next(quake.Magnitude);
                [Slot(1)] static string Region([|Step<string> energy|]) => "";
            }
            """,
            "Slot 1 'Region' takes 'Step<string> energy' as its 1st parameter, which receives the output of slot 0 'Energy': a 'double'. No earlier value fits it. Take 'double energy'."),
        new(
            "A JSON text in the place of a value", "TIMBR006",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static int Length([|JsonText energy|]) => 1;
            }
            """,
            "Slot 1 'Length' takes 'JsonText energy' as its 1st parameter, which receives the output of slot 0 'Energy': a 'double'. Mark it [Input] or [From] to take the JSON text of a value."),
        new(
            "A JSON text in the place of the message", "TIMBR006",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static int Length([|JsonText quake|]) => 1;
                [Slot(1)] static string Region(int length, Quake quake) => quake.Place;
            }
            """,
            "Slot 0 'Length' takes 'JsonText quake' as its 1st parameter, which receives the message: a 'Quake'. Mark it [Input] or [From] to take the JSON text of a value."),
        new(
            "A parameter far down the list", "TIMBR006",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double F0(Quake quake) => 0;
                [Slot(1)] static double F1(double f) => f;
                [Slot(2)] static double F2(double f) => f;
                [Slot(3)] static double F3(double f) => f;
                [Slot(4)] static double F4(double f) => f;
                [Slot(5)] static double F5(double f) => f;
                [Slot(6)] static double F6(double f) => f;
                [Slot(7)] static double F7(double f) => f;
                [Slot(8)] static double F8(double f) => f;
                [Slot(9)] static double F9(double f) => f;
                [Slot(10)] static double F10(double f) => f;
                [Slot(11)] static double F11(double f) => f;
                [Slot(12)] static string Last(double f11, double f10, double f9, double f8, double f7, double f6, double f5, double f4, double f3, double f2, [|string f1|]) => f1;
            }
            """,
            "Slot 12 'Last' takes 'string f1' as its 11th parameter, which receives the output of slot 1 'F1': a 'double'. No earlier value fits it. Take 'double f1'."),
        new(
            "A wrong parameter before one too many", "TIMBR006",
            """
            [Pipeline<Quake>] static partial class P
            {
                [Slot(0)] static double Energy([|string quake|], int factor) => factor;
            }
            """,
            "Slot 0 'Energy' takes 'string quake' as its 1st parameter, which receives the message: a 'Quake'. No earlier value fits it. Take 'Quake quake'."),
        new(
            "A JSON text without a mark before the message", "TIMBR010",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static int Length([|JsonText text|], string message) => message.Length;
            }
            """,
            "Slot 0 'Length' takes 'JsonText text' where it receives the message, and no slot tells the type of the message. Mark it [Input] to take the JSON text, and name the type with [Pipeline<T>]."),
        new(
            "A JSON text without a mark", "TIMBR010",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static int Length([|JsonText text|]) => text.Utf8.Length;
            }
            """,
            "Slot 0 'Length' takes 'JsonText text' where it receives the message, and no slot tells the type of the message. Mark it [Input] to take the JSON text, and name the type with [Pipeline<T>]."),
        new(
            "The evaluation as a parameter", "TIMBR006",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static double Twice([|Evaluation before|]) => before.Energy;
            }
            """,
            "Slot 1 'Twice' takes 'Evaluation before', but 'P.Evaluation' is added by the generator, so no slot receives it. Take the values that it needs."),
        new(
            "The states of another pipeline as state", "TIMBR006",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Sum(Quake quake, [|[State] ref Other.States states|]) => 1;
            }
            [Pipeline] static partial class Other { [Slot(0)] static int Count(Quake quake, [State] ref int count) => ++count; }
            """,
            "Slot 0 'Sum' takes 'States states', but 'Other.States' is added by the generator, so no slot receives it. Take the values that it needs."),
    ];
}

namespace Timbr.Typed.Analyzers.Mistakes;

public static class MessageMistakes
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new(
            "Three slots that take the message, of which two agree", "TIMBR010",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static int Length(string text) => text.Length;
                [Slot(1)] static bool IsText([Input] IEnumerable<char> text) => true;
                [Slot(2)] static int Sum([|[Input] IEnumerable<int> numbers|]) => 1;
            }
            """,
            "Slot 2 'Sum' takes the message as 'IEnumerable<int>', but slot 0 'Length' takes it as 'string'. Take the same type, or name the message type with [Pipeline<T>]."),
        new(
            "No slot that takes the message", "TIMBR010",
            """
            [Pipeline] static partial class [|P|]
            {
                [Slot(0)] static double Pi() => Math.PI;
            }
            """,
            "No slot of pipeline 'P' takes the message, so its type is unknown. Name it with [Pipeline<T>]."),
        new(
            "No slot at all", "TIMBR010",
            """
            [Pipeline] static partial class [|P|];
            """,
            "No slot of pipeline 'P' takes the message, so its type is unknown. Name it with [Pipeline<T>]."),
        new(
            "Slots that disagree on the message", "TIMBR010",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static string Region(double energy, [|string quake|]) => quake;
            }
            """,
            "Slot 1 'Region' takes the message as 'string', but slot 0 'Energy' takes it as 'Quake'. Take the same type, or name the message type with [Pipeline<T>]."),
        new(
            "Slots that disagree on a number", "TIMBR010",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static int Twice(int x) => 2 * x;
                [Slot(1)] static double Half([|[Input] double x|]) => x / 2;
            }
            """,
            "Slot 1 'Half' takes the message as 'double', but slot 0 'Twice' takes it as 'int'. Take the same type, or name the message type with [Pipeline<T>]."),
        new(
            "A message that is a ref struct", "TIMBR010",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static int Length([|Span<int> values|]) => values.Length;
            }
            """,
            "Pipeline 'P' receives 'Span<int>', which cannot be kept in an evaluation. Receive a class or an ordinary struct."),
        new(
            "A message that is a pointer", "TIMBR010",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static unsafe int First([|int* values|]) => *values;
            }
            """,
            "Pipeline 'P' receives 'int*', which cannot be kept in an evaluation. Receive a class or an ordinary struct."),
        new(
            "A message less accessible than the pipeline", "TIMBR010",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy([|Reading reading|]) => reading.Value;
                private sealed record Reading(double Value);
            }
            """,
            "Pipeline 'P' receives 'Reading', which is less accessible than the pipeline. Make it at least as accessible."),
        new(
            "A named message less accessible than the pipeline", "TIMBR010",
            """
            [Pipeline<P.Reading>] static partial class [|P|]
            {
                [Slot(0)] static double Energy(Reading reading) => reading.Value;
                private sealed record Reading(double Value);
            }
            """,
            "Pipeline 'P' receives 'Reading', which is less accessible than the pipeline. Make it at least as accessible."),
        new(
            "The evaluation of another pipeline as message", "TIMBR010",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy([|Other.Evaluation before|]) => 1;
            }
            [Pipeline] static partial class Other { [Slot(0)] static int Count(Quake quake) => 1; }
            """,
            "Pipeline 'P' receives 'Evaluation', but 'Other.Evaluation' is added by the generator, which does not see what it adds. Receive a type of your own."),
        new(
            "The evaluation of another pipeline as named message", "TIMBR010",
            """
            [Pipeline<Other.Evaluation>] static partial class [|P|]
            {
                [Slot(0)] static double Pi() => 3;
            }
            [Pipeline] static partial class Other { [Slot(0)] static int Count(Quake quake) => 1; }
            """,
            "Pipeline 'P' receives 'Evaluation', but 'Other.Evaluation' is added by the generator, which does not see what it adds. Receive a type of your own."),
    ];
}

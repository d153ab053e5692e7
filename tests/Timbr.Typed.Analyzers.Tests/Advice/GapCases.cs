using Timbr.Typed.Analyzers.Mistakes;

namespace Timbr.Typed.Analyzers.Advice;

public static class GapCases
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new(
            "One number left out", "TIMBR016",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(2)] static string [|Classify|](double energy) => energy > 1 ? "strong" : "none";
            }
            """,
            "Number 1 before slot 2 'Classify' is no slot, so it passes on the output of slot 0 'Energy'. Renumber the slots, or declare '[Slot(1)] static double Slot1(double energy)'."),
        new(
            "Several numbers left out", "TIMBR016",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(10)] static string [|Classify|](double energy) => energy > 1 ? "strong" : "none";
            }
            """,
            "Numbers 1 to 9 before slot 10 'Classify' are no slots, so they pass on the output of slot 0 'Energy'. Renumber the slots, or declare '[Slot(1)] static double Slot1(double energy)'."),
        new(
            "No slot 0", "TIMBR016",
            """
            [Pipeline<Quake>] static partial class P
            {
                [Slot(1)] static double [|Energy|](Quake quake) => quake.Magnitude;
            }
            """,
            "Number 0 before slot 1 'Energy' is no slot, so it passes on the message. Renumber the slots, or declare '[Slot(0)] static Quake Slot0(Quake message)'."),
        new(
            "No slot 0 where a later slot takes the message", "TIMBR016",
            """
            [Pipeline] static partial class P
            {
                [Slot(1)] static double [|Energy|]([Input] Quake quake) => quake.Magnitude;
            }
            """,
            "Number 0 before slot 1 'Energy' is no slot, so it passes on the message. Renumber the slots, or declare '[Slot(0)] static Quake Slot0(Quake quake)'."),
        new(
            "A gap after a value called like a keyword", "TIMBR016",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Double(Quake quake) => quake.Magnitude;
                [Slot(2)] static string [|Classify|](double energy) => energy > 1 ? "strong" : "none";
            }
            """,
            "Number 1 before slot 2 'Classify' is no slot, so it passes on the output of slot 0 'Double'. Renumber the slots, or declare '[Slot(1)] static double Slot1(double @double)'."),
        new(
            "A gap below a reused method", "TIMBR016",
            """
            [Pipeline, [|SlotFrom(2, typeof(Math), nameof(Math.Sqrt))|]] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            }
            """,
            "Number 1 before slot 2 'Sqrt' is no slot, so it passes on the output of slot 0 'Energy'. Renumber the slots, or declare '[Slot(1)] static double Slot1(double energy)'."),
        new(
            "A gap after a step of a nullable", "TIMBR016",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static Step<string?> Region(Quake quake) => Step.Next<string?>(quake.Place);
                [Slot(2)] static int [|Length|](string? region) => region?.Length ?? 0;
            }
            """,
            "Number 1 before slot 2 'Length' is no slot, so it passes on the output of slot 0 'Region'. Renumber the slots, or declare '[Slot(1)] static string? Slot1(string? region)'."),
    ];
}

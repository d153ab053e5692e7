using Timbr.Typed.CodeFixes.Advice;
using Timbr.Typed.CodeFixes.Bodies;
using Timbr.Typed.CodeFixes.Variants;

namespace Timbr.Typed.CodeFixes;

/// <summary>A case for every way to follow advice, and for the errors that are mended where they are reported.</summary>
internal static class FixAllAdvice
{
    public static IReadOnlyList<FixAllCase> All { get; } =
    [
        new(
            new VariantSignatureFix(), "TIMBR013", "Copy the signature of slot 'Energy'",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(0, Variant = "rough")] static float Rough(Quake quake) => 1;
            }
            """,
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(0, Variant = "rough")] static double Rough(Quake quake) => 1;
            }
            """),
        new(
            new NotJsonFix(), "TIMBR014", "Write 'object' with a JsonSerializerContext",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static object Energy(Quake quake) => quake.Magnitude;
            }
            """,
            """
            [Pipeline(JsonContext = typeof(PJson))] static partial class P
            {
                [Slot(0)] static object Energy(Quake quake) => quake.Magnitude;
            }

            [JsonSerializable(typeof(object))]
            internal sealed partial class PJson : JsonSerializerContext;
            """),
        new(
            new SlotOutsidePipelineFix(), "TIMBR015", "Make 'P' a pipeline",
            """
            class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            }
            """,
            """
            [Pipeline]
            static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            }
            """),
        new(
            new GapFix(), "TIMBR016", "Declare slot 0",
            """
            [Pipeline] static partial class P
            {
                [Slot(1)] static double Energy([Input] Quake quake) => quake.Magnitude;
            }
            """,
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static Quake Slot0(Quake quake) => quake;
                [Slot(1)] static double Energy([Input] Quake quake) => quake.Magnitude;
            }
            """),
        new(
            new UnknownVariantFix(), "TIMBR019", "Use 'rough'",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(0, Variant = "rough")] static double Rough(Quake quake) => 1;
                static long Choose(Machine machine) => machine.Slots.Energy.Use("ruff");
            }
            """,
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(0, Variant = "rough")] static double Rough(Quake quake) => 1;
                static long Choose(Machine machine) => machine.Slots.Energy.Use(Slots.Energy.Variants.Rough);
            }
            """),
        new(
            new BlockingCallFix(), "TIMBR021", "Make slot 'Energy' asynchronous",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => Task.Run(() => quake.Magnitude).Result;
            }
            """,
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static async Task<double> Energy(Quake quake) => await Task.Run(() => quake.Magnitude);
            }
            """),
        new(
            new StaticStateFix(), "TIMBR022", "Keep 's_count' in [State]",
            """
            [Pipeline] static partial class P
            {
                static int s_count;

                [Slot(0)] static int Number(Quake quake) => ++s_count;
            }
            """,
            """
            [Pipeline] static partial class P
            {
                private sealed class NumberState
                {
                    public int Count;
                }

                [Slot(0)] static int Number(Quake quake, [State] ref NumberState state) => ++state.Count;
            }
            """),
        new(
            new TwoPipelineAttributesFix(), "TIMBR025", "Remove [Pipeline]",
            """
            [Pipeline, Pipeline<Quake>] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            }
            """,
            """
            [Pipeline<Quake>] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            }
            """),
        new(
            new StateConstructorFix(), "TIMBR028", "Add a parameterless constructor to 'Kept'",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake, [State] ref Kept kept) => quake.Magnitude;

                internal sealed record Kept(int Count);
            }
            """,
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake, [State] ref Kept kept) => quake.Magnitude;

                internal sealed record Kept(int Count)
                {
                    public Kept() : this(0) { }
                }
            }
            """),
        new(
            new IgnoredCancellationFix(), "TIMBR031", "Take the CancellationToken, and pass it on",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static Task Pause(Quake quake) => Task.Delay((int)quake.Magnitude);
            }
            """,
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static Task Pause(Quake quake, CancellationToken cancellation) => Task.Delay((int)quake.Magnitude, cancellation);
            }
            """),
        new(
            new UnusedValuesFix(), "TIMBR032", "Leave 'energy' out",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static string Region(double energy, Quake quake) => quake.Place;
            }
            """,
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static string Region([Input] Quake quake) => quake.Place;
            }
            """),
        new(
            new SlotNamedByTextFix(), "TIMBR033", "Write 'nameof(Energy)'",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static double Twice([From("Energy")] double energy) => 2 * energy;
            }
            """,
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static double Twice([From(nameof(Energy))] double energy) => 2 * energy;
            }
            """),
    ];
}

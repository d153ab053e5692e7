using Timbr.Typed.Analyzers.Mistakes;

namespace Timbr.Typed.Analyzers.Advice;

public static class OutsideCases
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new(
            "A class without the mark", "TIMBR015",
            """
            public static class QuakeAlerts
            {
                [Slot(0)] static double [|Energy|](Quake quake) => quake.Magnitude;
                [Slot(1)] static string Region(double energy, Quake quake) => quake.Place;
            }
            """,
            "Slot 0 'Energy' is declared in 'QuakeAlerts', which is no pipeline, so nothing runs it. Write '[Pipeline] static partial class QuakeAlerts'."),
        new(
            "An instance method in a class without the mark", "TIMBR015",
            """
            public class QuakeAlerts
            {
                [Slot(0)] public double [|Energy|](Quake quake) => quake.Magnitude;
            }
            """,
            "Slot 0 'Energy' is declared in 'QuakeAlerts', which is no pipeline, so nothing runs it. Write '[Pipeline] static partial class QuakeAlerts'."),
        new(
            "A struct", "TIMBR015",
            """
            public struct Alerts
            {
                [Slot(0)] static double [|Energy|](Quake quake) => quake.Magnitude;
            }
            """,
            "Slot 0 'Energy' is declared in the struct 'Alerts', which cannot be a pipeline, so nothing runs it. Move it into a '[Pipeline] static partial class'."),
        new(
            "A record", "TIMBR015",
            """
            public record Alerts
            {
                [Slot(0)] static double [|Energy|](Quake quake) => quake.Magnitude;
            }
            """,
            "Slot 0 'Energy' is declared in the record 'Alerts', which cannot be a pipeline, so nothing runs it. Move it into a '[Pipeline] static partial class'."),
        new(
            "A record struct", "TIMBR015",
            """
            public record struct Alerts
            {
                [Slot(0)] static double [|Energy|](Quake quake) => quake.Magnitude;
            }
            """,
            "Slot 0 'Energy' is declared in the record struct 'Alerts', which cannot be a pipeline, so nothing runs it. Move it into a '[Pipeline] static partial class'."),
        new(
            "An interface", "TIMBR015",
            """
            public interface IAlerts
            {
                [Slot(0)] static double [|Energy|](Quake quake) => quake.Magnitude;
            }
            """,
            "Slot 0 'Energy' is declared in the interface 'IAlerts', which cannot be a pipeline, so nothing runs it. Move it into a '[Pipeline] static partial class'."),
        new(
            "A class inside a pipeline", "TIMBR015",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                static class More { [Slot(1)] static double [|Twice|](double energy) => 2 * energy; }
            }
            """,
            "Slot 1 'Twice' is declared in 'More' inside pipeline 'P', so nothing runs it. Move it out of 'More' into 'P'."),
        new(
            "A class around a pipeline", "TIMBR015",
            """
            static partial class Outer
            {
                [Slot(1)] static double [|Twice|](double energy) => 2 * energy;
                [Pipeline] static partial class P
                {
                    [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                }
            }
            """,
            "Slot 1 'Twice' is declared in 'Outer', which is no pipeline, so nothing runs it. Write '[Pipeline] static partial class Outer'."),
        new(
            "A local function", "TIMBR015",
            """
            static class Program
            {
                static void Run()
                {
                    Console.WriteLine(Energy(new Quake("", 1)));
                    [Slot(0)] static double [|Energy|](Quake quake) => quake.Magnitude;
                }
            }
            """,
            "Slot 0 'Energy' is a local function, so nothing runs it. Move it into a '[Pipeline] static partial class'."),
        new(
            "A reused method", "TIMBR015",
            """
            [SlotFrom(0, typeof(Math), nameof(Math.Sqrt))] static class [|Roots|];
            """,
            "Slot 0 'Sqrt' is declared on 'Roots', which is no pipeline, so nothing runs it. Write '[Pipeline] static partial class Roots'."),
    ];
}

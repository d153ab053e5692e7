namespace Timbr.Typed.Analyzers.Mistakes;

public static class ShapeMistakes
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new(
            "A pipeline that is not partial", "TIMBR001",
            """
            [Pipeline] static class [|P|]
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            }
            """,
            "Pipeline 'P' is not partial. Write 'static partial class P'."),
        new(
            "A pipeline that is not static", "TIMBR001",
            """
            [Pipeline] partial class [|P|]
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            }
            """,
            "Pipeline 'P' is not static. Write 'static partial class P'."),
        new(
            "A pipeline that is neither", "TIMBR001",
            """
            [Pipeline] public sealed class [|P|]
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            }
            """,
            "Pipeline 'P' is not static partial. Write 'static partial class P'."),
        new(
            "A pipeline that is a record", "TIMBR001",
            """
            [Pipeline] partial record [|P|]
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            }
            """,
            "Pipeline 'P' is not static. Write 'static partial class P'."),
        new(
            "A pipeline that names its message type and is not partial", "TIMBR001",
            """
            [Pipeline<Quake>] static class [|P|]
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            }
            """,
            "Pipeline 'P' is not partial. Write 'static partial class P'."),
        new(
            "A class around the pipeline that is not partial", "TIMBR001",
            """
            static class Outer
            {
                [Pipeline] static partial class [|P|]
                {
                    [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                }
            }
            """,
            "Pipeline 'P' is declared inside 'Outer', which is not partial. Make 'Outer' partial."),
        new(
            "Two types around the pipeline that are not partial", "TIMBR001",
            """
            struct Outer
            {
                interface IInner
                {
                    [Pipeline] static partial class [|P|]
                    {
                        [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                    }
                }
            }
            """,
            "Pipeline 'P' is declared inside 'IInner' and 'Outer', which are not partial. Make 'IInner' and 'Outer' partial."),
        new(
            "A pipeline that would inherit its slots", "TIMBR001",
            """
            class Library
            {
                [Slot(0)] public static double Energy(Quake quake) => quake.Magnitude;
            }

            [Pipeline] partial class [|P|] : Library
            {
                [Slot(1)] static double Half(double energy) => energy / 2;
            }
            """,
            "Pipeline 'P' is not static. Write 'static partial class P', and leave ': Library' out: slots are not inherited, but [SlotFrom] takes the methods of 'Library'."),
        new(
            "A pipeline that is local to its file", "TIMBR001",
            """
            [Pipeline] file static partial class [|P|]
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            }
            """,
            "Pipeline 'P' is local to its file, so the generator cannot add to it. Remove 'file' from 'P'."),
        new(
            "A class around the pipeline that is local to its file", "TIMBR001",
            """
            file static partial class Outer
            {
                [Pipeline] static partial class [|P|]
                {
                    [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                }
            }
            """,
            "Pipeline 'P' is local to its file, so the generator cannot add to it. Remove 'file' from 'Outer'."),
    ];
}

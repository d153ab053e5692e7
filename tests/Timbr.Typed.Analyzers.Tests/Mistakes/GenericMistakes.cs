namespace Timbr.Typed.Analyzers.Mistakes;

public static class GenericMistakes
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new(
            "A generic slot", "TIMBR009",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double [|Energy|]<T>(T quake) => 1;
            }
            """,
            "Slot 0 'Energy' is generic. Name its types; call the generic method from there."),
        new(
            "A generic slot that another slot reads", "TIMBR009",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static T [|Same|]<T>(T energy) => energy;
                [Slot(2)] static string Region(double energy, [Input] Quake quake) => quake.Place;
            }
            """,
            "Slot 1 'Same' is generic. Name its types; call the generic method from there."),
        new(
            "A generic pipeline", "TIMBR009",
            """
            [Pipeline] static partial class [|P|]<T>
            {
                [Slot(0)] static T Same(T quake) => quake;
            }
            """,
            "Pipeline 'P' is generic. Remove its type parameters, and declare one pipeline per type."),
        new(
            "A pipeline inside a generic class", "TIMBR009",
            """
            static partial class Outer<T>
            {
                [Pipeline] static partial class [|P|]
                {
                    [Slot(0)] static T Same(T quake) => quake;
                }
            }
            """,
            "Pipeline 'P' is declared inside the generic type 'Outer'. Move it out of 'Outer'."),
        new(
            "A reused method that is generic", "TIMBR009",
            """
            static class Library { public static T Same<T>(T value) => value; }
            [Pipeline, [|SlotFrom(1, typeof(Library), nameof(Library.Same))|]] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            }
            """,
            "Slot 1 'Same' is generic. Name its types; call the generic method from there."),
        new(
            "A reused method of an open generic type", "TIMBR009",
            """
            static class Library<T> { public static T Same(T value) => value; }
            [Pipeline, [|SlotFrom(1, typeof(Library<>), "Same")|]] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            }
            """,
            "Slot 1 reuses 'Same' of the generic type 'Library<>'. Name its type arguments."),
    ];
}

using Timbr.Typed.Analyzers.Mistakes;

namespace Timbr.Typed.Analyzers.Advice;

public static class BoxedCases
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new(
            "A number as an object", "TIMBR030",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static int Hash([|object energy|]) => energy.GetHashCode();
            }
            """,
            "Slot 1 'Hash' takes 'object energy' as its 1st parameter, which receives the output of slot 0 'Energy': a 'double', boxed for each message. Take 'double energy'."),
        new(
            "A struct as an interface by name", "TIMBR030",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static int Hash([|[From(nameof(Energy))] IComparable<double> energy|]) => energy.GetHashCode();
            }
            """,
            "Slot 1 'Hash' takes 'IComparable<double> energy' as its 1st parameter, bound to the output of slot 0 'Energy': a 'double', boxed for each message. Take 'double energy'."),
        new(
            "A nullable number as an object", "TIMBR030",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double? Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static int Hash([|object? energy|]) => energy?.GetHashCode() ?? 0;
            }
            """,
            "Slot 1 'Hash' takes 'object? energy' as its 1st parameter, which receives the output of slot 0 'Energy': a 'double?', boxed for each message. Take 'double? energy'."),
        new(
            "A message that is a struct", "TIMBR030",
            """
            [Pipeline<int>] static partial class P
            {
                [Slot(0)] static int Hash([|IComparable message|]) => message.GetHashCode();
            }
            """,
            "Slot 0 'Hash' takes 'IComparable message' as its 1st parameter, which receives the message: an 'int', boxed for each message. Take 'int message'."),
        new(
            "A reused method that takes an object", "TIMBR030",
            """
            static class Library { public static int Hash(object value) => value.GetHashCode(); }
            [Pipeline, [|SlotFrom(1, typeof(Library), nameof(Library.Hash))|]] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            }
            """,
            "Slot 1 'Hash' takes 'object value' as its 1st parameter, which receives the output of slot 0 'Energy': a 'double', boxed for each message. Call the method from a [Slot] method if that costs too much."),
    ];
}

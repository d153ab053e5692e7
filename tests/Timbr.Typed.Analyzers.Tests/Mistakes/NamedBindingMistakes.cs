namespace Timbr.Typed.Analyzers.Mistakes;

public static class NamedBindingMistakes
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new(
            "The only parameter that takes the message, with two marks", "TIMBR012",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy([|[Input, Id] Quake quake|]) => quake.Magnitude;
            }
            """,
            "Parameter 'quake' of slot 0 'Energy' has more than one of [From], [Input], [Id] and [State]. Keep one."),
        new(
            "A name that no slot has", "TIMBR012",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static string Region([|[From("Power")] double energy|], [Input] Quake quake) => quake.Place;
            }
            """,
            "Parameter 'energy' of slot 1 'Region' names 'Power', but the pipeline has no slot of that name. Name one of: Energy."),
        new(
            "The name of another method", "TIMBR012",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                static double Power(double x) => x;
                [Slot(1)] static string Region([|[From(nameof(Power))] double energy|], [Input] Quake quake) => quake.Place;
            }
            """,
            "Parameter 'energy' of slot 1 'Region' names 'Power', but the pipeline has no slot of that name. Name one of: Energy."),
        new(
            "No name", "TIMBR012",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static string Region([|[From(null!)] double energy|], [Input] Quake quake) => quake.Place;
            }
            """,
            "Parameter 'energy' of slot 1 'Region' names no slot. Name one of: Energy."),
        new(
            "A number that no slot has", "TIMBR012",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static string Region([|[From(7)] double energy|], [Input] Quake quake) => quake.Place;
            }
            """,
            "Parameter 'energy' of slot 1 'Region' names slot 7, which the pipeline does not have. Name one of: Energy."),
        new(
            "A negative number", "TIMBR012",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static string Region([|[From(-1)] double energy|], [Input] Quake quake) => quake.Place;
            }
            """,
            "Parameter 'energy' of slot 1 'Region' names slot -1, which the pipeline does not have. Name one of: Energy."),
        new(
            "The slot itself", "TIMBR012",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static string Region([|[From(nameof(Region))] string energy|], [Input] Quake quake) => quake.Place;
            }
            """,
            "Parameter 'energy' of slot 1 'Region' names the slot itself. Name one of: Energy."),
        new(
            "A later slot", "TIMBR012",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static string Region([|[From(nameof(Length))] int length|], [Input] Quake quake) => quake.Place;
                [Slot(2)] static int Length(string region) => region.Length;
            }
            """,
            "Parameter 'length' of slot 1 'Region' names slot 2 'Length', which runs later. Name one of: Energy."),
        new(
            "A value for slot 0", "TIMBR012",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake, [|[From(nameof(Region))] string region|]) => 1;
                [Slot(1)] static string Region(double energy, Quake quake) => quake.Place;
            }
            """,
            "Parameter 'region' of slot 0 'Energy' names slot 1 'Region', which runs later. Nothing runs before slot 0; the message is [Input]."),
        new(
            "Two marks on one parameter", "TIMBR012",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static string Region([|[From(nameof(Energy)), Input] double energy|]) => "";
            }
            """,
            "Parameter 'energy' of slot 1 'Region' has more than one of [From], [Input], [Id] and [State]. Keep one."),
        new(
            "An id of another type", "TIMBR012",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake, [|[Id] string id|]) => 1;
            }
            """,
            "Parameter 'id' of slot 0 'Energy' is marked [Id], but is of type 'string'. Take a 'MessageId'."),
        new(
            "State by value", "TIMBR012",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake, [|[State] int count|]) => count;
            }
            """,
            "Parameter 'count' of slot 0 'Energy' is marked [State], but is not passed by ref. Write '[State] ref int count'."),
        new(
            "State by in", "TIMBR012",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake, [|[State] in int count|]) => count;
            }
            """,
            "Parameter 'count' of slot 0 'Energy' is marked [State], but is not passed by ref. Write '[State] ref int count'."),
        new(
            "Two states of one slot", "TIMBR012",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake, [State] ref int count, [|[State] ref double sum|]) => sum += count;
            }
            """,
            "Parameter 'sum' of slot 0 'Energy' is a second [State] of its slot. Put both into one type."),
        new(
            "State in a ref struct", "TIMBR012",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake, [|[State] ref Span<int> counts|]) => counts[0];
            }
            """,
            "Parameter 'counts' of slot 0 'Energy' is marked [State], but 'Span<int>' cannot be kept between messages. Use a class or an ordinary struct."),
        new(
            "State in a pointer", "TIMBR012",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static unsafe double Energy(Quake quake, [|[State] ref int* count|]) => 1;
            }
            """,
            "Parameter 'count' of slot 0 'Energy' is marked [State], but 'int*' cannot be kept between messages. Use a class or an ordinary struct."),
    ];
}

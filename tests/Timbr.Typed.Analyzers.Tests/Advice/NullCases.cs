using Timbr.Typed.Analyzers.Mistakes;

namespace Timbr.Typed.Analyzers.Advice;

public static class NullCases
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new(
            "A nullable output", "TIMBR007",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static string? Region(Quake quake) => quake.Place;
                [Slot(1)] static int Length([|string region|]) => region.Length;
            }
            """,
            "Slot 1 'Length' takes 'string region' as its 1st parameter, which receives the output of slot 0 'Region': a 'string?', which may be null. Take 'string? region'."),
        new(
            "A nullable output of an asynchronous slot", "TIMBR007",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static async Task<string?> Region(Quake quake) { await Task.Yield(); return quake.Place; }
                [Slot(1)] static int Length([|string region|]) => region.Length;
            }
            """,
            "Slot 1 'Length' takes 'string region' as its 1st parameter, which receives the output of slot 0 'Region': a 'string?', which may be null. Take 'string? region'."),
        new(
            "A nullable output of an earlier slot", "TIMBR007",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static string? Region(Quake quake) => quake.Place;
                [Slot(1)] static double Energy([Input] Quake quake) => quake.Magnitude;
                [Slot(2)] static string Both(double energy, [|string region|]) => region + energy;
            }
            """,
            "Slot 2 'Both' takes 'string region' as its 2nd parameter, which receives the output of slot 0 'Region': a 'string?', which may be null. Take 'string? region'."),
        new(
            "A nullable output by name", "TIMBR007",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static string? Region(Quake quake) => quake.Place;
                [Slot(1)] static int Length([|[From(nameof(Region))] string region|]) => region.Length;
            }
            """,
            "Slot 1 'Length' takes 'string region' as its 1st parameter, bound to the output of slot 0 'Region': a 'string?', which may be null. Take 'string? region'."),
        new(
            "A nullable output into a wider type", "TIMBR007",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static string? Region(Quake quake) => quake.Place;
                [Slot(1)] static int Length([|object region|]) => region.GetHashCode();
            }
            """,
            "Slot 1 'Length' takes 'object region' as its 1st parameter, which receives the output of slot 0 'Region': a 'string?', which may be null. Take 'object? region'."),
        new(
            "A nullable output into an interface", "TIMBR007",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static string? Region(Quake quake) => quake.Place;
                [Slot(1)] static int Length([|IEnumerable<char> region|]) => region.GetHashCode();
            }
            """,
            "Slot 1 'Length' takes 'IEnumerable<char> region' as its 1st parameter, which receives the output of slot 0 'Region': a 'string?', which may be null. Take 'IEnumerable<char>? region'."),
        new(
            "A nullable output through a gap", "TIMBR007",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static string? Region(Quake quake) => quake.Place;
                [Slot(1)] static string? Same([From(0)] string? region) => region;
                [Slot(2)] static int Length([|string same|]) => same.Length;
            }
            """,
            "Slot 2 'Length' takes 'string same' as its 1st parameter, which receives the output of slot 1 'Same': a 'string?', which may be null. Take 'string? same'."),
        new(
            "A nullable value in a step", "TIMBR007",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static Step<string?> Region(Quake quake) => Step.Next<string?>(quake.Place);
                [Slot(1)] static int Length([|string region|]) => region.Length;
            }
            """,
            "Slot 1 'Length' takes 'string region' as its 1st parameter, which receives the output of slot 0 'Region': a 'string?', which may be null. Take 'string? region'."),
        new(
            "An output that is marked as null at times", "TIMBR007",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] [return: MaybeNull] static string Region(Quake quake) => quake.Place;
                [Slot(1)] static int Length([|string region|]) => region.Length;
            }
            """,
            "Slot 1 'Length' takes 'string region' as its 1st parameter, which receives the output of slot 0 'Region': a 'string', which may be null. Take 'string? region'."),
        new(
            "A parameter that refuses null by attribute", "TIMBR007",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static string? Region(Quake quake) => quake.Place;
                [Slot(1)] static int Length([|[DisallowNull] string? region|]) => region.Length;
            }
            """,
            "Slot 1 'Length' takes 'string? region' as its 1st parameter, which receives the output of slot 0 'Region': a 'string?', which may be null. Remove [DisallowNull]."),
        new(
            "A parameter that is not null afterwards", "TIMBR007",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static string? Region(Quake quake) => quake.Place;
                [Slot(1)] static int Length([|[NotNull] string region|]) => region.Length;
            }
            """,
            "Slot 1 'Length' takes 'string region' as its 1st parameter, which receives the output of slot 0 'Region': a 'string?', which may be null. Take 'string? region'."),
        new(
            "An output that is null where its argument is", "TIMBR007",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static string? Region(Quake quake) => quake.Place;
                [Slot(1)] [return: NotNullIfNotNull(nameof(region))] static string? Trim(string? region) => region?.Trim();
                [Slot(2)] static int Length([|string trimmed|]) => trimmed.Length;
            }
            """,
            "Slot 2 'Length' takes 'string trimmed' as its 1st parameter, which receives the output of slot 1 'Trim': a 'string?', which may be null. Take 'string? trimmed'."),
        new(
            "A nullable message", "TIMBR007",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static string Region(Quake? quake) => quake?.Place ?? "";
                [Slot(1)] static int Keep([|[Input] object quake|]) => quake.GetHashCode();
            }
            """,
            "Slot 1 'Keep' takes 'object quake' as its 1st parameter, bound to the message: a 'Quake?', which may be null. Take 'object? quake'."),
        new(
            "A nullable number as an object", "TIMBR007",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static int? Count(Quake quake) => 1;
                [Slot(1)] static int Hash([|IComparable count|]) => count.GetHashCode();
            }
            """,
            "Slot 1 'Hash' takes 'IComparable count' as its 1st parameter, which receives the output of slot 0 'Count': an 'int?', which may be null. Take 'IComparable? count'."),
        new(
            "A nullable value into a conversion", "TIMBR007",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static Name? Name(Quake quake) => new(quake.Place);
                [Slot(1)] static int Length([|string name|]) => name.Length;
            }
            public sealed record Name(string Text) { public static implicit operator string(Name name) => name.Text; }
            """,
            "Slot 1 'Length' takes 'string name' as its 1st parameter, which receives the output of slot 0 'Name': a 'Name?', which may be null. Take 'string? name'."),
        new(
            "A conversion that gives null", "TIMBR007",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static Name Name(Quake quake) => new(quake.Place);
                [Slot(1)] static int Length([|string name|]) => name.Length;
            }
            public sealed record Name(string? Text) { public static implicit operator string?(Name name) => name.Text; }
            """,
            "Slot 1 'Length' takes 'string name' as its 1st parameter, which receives the output of slot 0 'Name': a 'Name', which may be null. Take 'string? name'."),
        new(
            "A list of nullables", "TIMBR007",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static List<string?> Names(Quake quake) => [quake.Place];
                [Slot(1)] static int Count([|List<string> names|]) => names.Count;
            }
            """,
            "Slot 1 'Count' takes 'List<string> names' as its 1st parameter, which receives the output of slot 0 'Names': a 'List<string?>', which differs in what may be null. Take 'List<string?> names'."),
        new(
            "A list that could be given nulls", "TIMBR007",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static List<string> Names(Quake quake) => [quake.Place];
                [Slot(1)] static int Count([|List<string?> names|]) => names.Count;
            }
            """,
            "Slot 1 'Count' takes 'List<string?> names' as its 1st parameter, which receives the output of slot 0 'Names': a 'List<string>', which differs in what may be null. Take 'List<string> names'."),
        new(
            "A list of nullables as an interface", "TIMBR007",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static List<string?> Names(Quake quake) => [quake.Place];
                [Slot(1)] static int Count([|IEnumerable<string> names|]) => names.GetHashCode();
            }
            """,
            "Slot 1 'Count' takes 'IEnumerable<string> names' as its 1st parameter, which receives the output of slot 0 'Names': a 'List<string?>', which differs in what may be null. Take 'IEnumerable<string?> names'."),
        new(
            "An array of nullables", "TIMBR007",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static string?[] Names(Quake quake) => [quake.Place];
                [Slot(1)] static int Count([|string[] names|]) => names.Length;
            }
            """,
            "Slot 1 'Count' takes 'string[] names' as its 1st parameter, which receives the output of slot 0 'Names': a 'string?[]', which differs in what may be null. Take 'string?[] names'."),
        new(
            "A nullable list of nullables", "TIMBR007",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static List<string?>? Names(Quake quake) => [quake.Place];
                [Slot(1)] static int Count([|List<string>? names|]) => names?.Count ?? 0;
            }
            """,
            "Slot 1 'Count' takes 'List<string>? names' as its 1st parameter, which receives the output of slot 0 'Names': a 'List<string?>?', which differs in what may be null. Take 'List<string?>? names'."),
        new(
            "A deeply nested nullable", "TIMBR007",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static Dictionary<string, List<string?>> Names(Quake quake) => [];
                [Slot(1)] static int Count([|IReadOnlyDictionary<string, List<string>> names|]) => names.Count;
            }
            """,
            "Slot 1 'Count' takes 'IReadOnlyDictionary<string, List<string>> names' as its 1st parameter, which receives the output of slot 0 'Names': a 'Dictionary<string, List<string?>>', which differs in what may be null. Take 'IReadOnlyDictionary<string, List<string?>> names'."),
        new(
            "A struct that holds a nullable", "TIMBR007",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static Pair<string?> Names(Quake quake) => default;
                [Slot(1)] static int Count([|Pair<string>? names|]) => names is null ? 0 : 1;
            }
            public struct Pair<T> { public T First { get; set; } }
            """,
            "Slot 1 'Count' takes 'Pair<string>? names' as its 1st parameter, which receives the output of slot 0 'Names': a 'Pair<string?>', which differs in what may be null. Take 'Pair<string?> names'."),
        new(
            "A reused method that takes no null", "TIMBR007",
            """
            static class Library { public static int Length(string text) => text.Length; }
            [Pipeline, [|SlotFrom(1, typeof(Library), nameof(Library.Length))|]] static partial class P
            {
                [Slot(0)] static string? Region(Quake quake) => quake.Place;
            }
            """,
            "Slot 1 'Length' takes 'string text' as its 1st parameter, which receives the output of slot 0 'Region': a 'string?', which may be null. Call the method from a [Slot] method that takes 'string? text'."),
    ];
}

namespace Timbr.Typed.Generators.Tests.Robustness;

/// <summary>Right pipelines of many kinds, to be damaged.</summary>
internal static class Corpus
{
    public static readonly string[] Sources =
    [
        """
        public sealed record Quake(string Id, long Time, double Magnitude, string Place);
        public enum Level { Low, High }
        public sealed record Alert(Level Level, string? Text);
        [Pipeline]
        public static partial class QuakeAlerts
        {
            [Slot(0)] static double Energy(Quake quake) => Math.Pow(10, 1.5 * quake.Magnitude + 4.8);
            [Slot(1)] static string Region(double energy, Quake quake) => quake.Place.Split(", ")[^1];
            [Slot(2)] static Alert Classify(string region, double energy) => new(energy > 1e12 ? Level.High : Level.Low, region);
        }
        """,
        """
        namespace My.App
        {
            public partial class Outer
            {
                internal sealed class Seen { public int Count; public required string Name { get; init; } = ""; public Seen() { } }
                [Pipeline<int>(Slots = 6, PropertyNaming = PropertyNaming.SnakeCaseLower)]
                [SlotFrom(4, typeof(Math), nameof(Math.Sqrt), Name = "Root")]
                internal static partial class Counting
                {
                    private struct Total { public long Sum; }
                    [Slot(0)] static Step<int> Positive(int x) => x > 0 ? Step.Next(x) : Step.Stop(0);
                    [Slot(1)] static long Sum([State] ref Total total, int x) => total.Sum += x;
                    [Slot(3)] static double Half([From(nameof(Sum))] long sum, int digits = 3) => sum / 2.0;
                    [Slot(5)] static void Print([From("Root")] double root, [Input] in int message, [Id] MessageId id) { }
                }
            }
        }
        """,
        """
        [Pipeline]
        public static partial class Texts
        {
            private sealed record Hidden(string A, int[] B);
            [Slot(0, Name = "Start")] static Hidden Make(string input) => new(input, [1, 2]);
            [Slot(2)] static string Json([From(0)] JsonText hidden, [Input] JsonText message) => hidden.ToString() + message.ToString();
            [Slot(3)] static ReadOnlyKeeper Keep(string json, [From(1)] object gap) => new(json.AsSpan());
            public readonly struct ReadOnlyKeeper { public ReadOnlyKeeper(ReadOnlySpan<char> text) => Length = text.Length; public int Length { get; } }
            static string Json(JsonText hidden) => "";
        }
        """,
        """
        using System.Text.Json.Serialization;
        public abstract class Shape { public int Id { get; set; } public virtual string Kind => "shape"; }
        public sealed class Circle : Shape { [JsonPropertyName("r")] public double Radius { get; init; } [JsonIgnore] public object? Tag { get; set; } public override string Kind => "circle"; }
        public struct Box<T> { public T? Value { get; set; } public List<Dictionary<string, T[]>>? Rest { get; set; } public Box<T>[]? Inner { get; set; } }
        [Pipeline]
        public static partial class Shapes
        {
            [Slot(0)] static Box<int?> Boxed(Circle circle) => new() { Value = (int)circle.Radius };
            [Slot(1)] static Shape Same(Box<int?> boxed, Shape circle) => circle;
            [Slot(2)] static IReadOnlyList<Shape> All(Shape same) => new[] { same };
            [Slot(3)] static DateTimeOffset? When(IEnumerable<Shape> all) => null;
        }
        """,
        """
        public static partial class Words
        {
            public interface INamed { string Name { get; } }
            public record struct Word(string Text) : INamed { public string Name => Text; public static implicit operator string(Word w) => w.Text; public static explicit operator Word(string t) => new(t); }
            [Obsolete] [Pipeline(Slots = 4)]
            static partial class Count
            {
                [Slot(0)] static Word[] Split(string line) => line.Split(' ').Select(w => new Word(w)).ToArray();
                [Slot(1)] static Word First(ReadOnlySpan<Word> words) => words[0];
                [Slot(2)] static int Length(string first, IEnumerable<Word> words, string line) => first.Length;
            }
        }
        """,
        """
        public class Node { public Node? Next { get; set; } public List<Node> Kids { get; init; } = new(); public Guid? Key { get; set; } }
        [Pipeline]
        public static partial class Graph1
        {
            [Slot(1)] static int Depth(Node slot0, Node input) => slot0.Next is null ? 0 : 1;
            [Slot(2)] static None Nothing(int depth) => default;
            [Slot(3)] static bool End(None nothing, double depth, [State] ref int? n) => true;
        }
        [Pipeline] static partial class Second { [Slot(0)] static Node Next(Node n) => n.Next!; [Slot(1)] static string? Text([Input] Node n) => null; }
        """,
        """
        using System.Threading;
        using System.Threading.Tasks;
        public sealed record Order(string Id, decimal Total);
        public static class Rates { public static Task<decimal> Slow(Step<int> none, Order order) => Task.FromResult(1m); public static async ValueTask<decimal> Fixed(decimal total, CancellationToken cancellation) => 2m; }
        [Pipeline]
        [SlotFrom(1, typeof(Rates), nameof(Rates.Fixed), Variant = "fixed")]
        public static partial class Orders
        {
            private sealed class Seen { public int Count; }
            [Slot(0)] static async Task<Step<decimal>> Positive(Order order, CancellationToken cancellation) { await Task.Yield(); return order.Total > 0 ? order.Total : Step.Stop(order.Total); }
            [Slot(1)] static async ValueTask<decimal> Rate(decimal total, CancellationToken cancellation = default) => total;
            [Slot(1, Variant = "double")] static ValueTask<decimal> Twice(decimal total, CancellationToken cancellation) => new(2 * total);
            [Slot(2)] static int Count([State] ref int count) => ++count;
            [Slot(4)] static Task Log([From(nameof(Rate), AsJson = true)] string rate, [Input] Order order, [State] Seen seen, [Id] MessageId id) => Task.CompletedTask;
            [Slot(5)] static string Text(None log, int gap, int count, decimal rate) => rate.ToString();
        }
        """,
    ];

    /// <summary>Half of the time something that may well compile, otherwise damage.</summary>
    public static string Mutate(string source, Random random) => random.Next(2) == 0 ? Vary(source, random) : Damage(source, random);

    /// <summary>Some names, types and numbers replaced by others of their kind.</summary>
    private static string Vary(string source, Random random)
    {
        string[] types = ["int", "long", "double", "string", "bool", "object", "decimal", "byte"];
        var tokens = Microsoft.CodeAnalysis.CSharp.SyntaxFactory.ParseTokens(source).ToList();
        var texts = tokens.Select(t => t.ToFullString()).ToList();
        for (var changes = random.Next(1, 3); changes > 0; changes--)
        {
            var at = random.Next(tokens.Count);
            var token = tokens[at];
            var others = tokens.Where(t => t.RawKind == token.RawKind && token.Text.Length > 0 && t.Text != token.Text).Select(t => t.Text).ToArray();
            var text = types.Contains(token.Text) ? types[random.Next(types.Length)]
                : int.TryParse(token.Text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? (number + random.Next(-1, 2)).ToString(System.Globalization.CultureInfo.InvariantCulture)
                : token.Text is "in" or "required" or "static" or "sealed" or "private" or "?" ? " "
                : others.Length > 0 ? others[random.Next(others.Length)]
                : token.Text;
            texts[at] = token.LeadingTrivia + text + token.TrailingTrivia;
        }

        return string.Concat(texts);
    }

    // What belongs to the language and the library, wherever it stands.
    private static readonly string[] Pool =
    [
        "static ", "partial ", "ref ", "out ", "in ", "params ", "async ", "unsafe ", "file ", "required ", "abstract ", "const ", "this ", "new ", "record ", "struct ", "enum ", "delegate ", "interface ",
        "void ", "dynamic ", "object ", "int? ", "string? ", "int* ", "Span<int> ", "Task<int> ", "Step<int> ", "None ", "JsonText ", "MessageId ", "<T>", "<int>", "[]", "[,]", "?", "*", "(int, string) ",
        "[Slot(0)] ", "[Slot(1)] ", "[Slot(-1)] ", "[Slot(64)] ", "[Slot] ", "[Pipeline] ", "[Pipeline<int>] ", "[From(0)] ", "[From(nameof(Nothing))] ", "[Input] ", "[Id] ", "[State] ", "[State] ref ",
        "[SlotFrom(1, typeof(Math), nameof(Math.Abs))] ", "[Obsolete] ", "{", "}", "(", ")", ";", ",", "=>", "=", ".", "::", "\n#if X\n", "\n#endif\n", "\n#nullable disable\n", "\n#pragma warning disable\n", "/*", "\"", "'", "@", "$\"{", "\\u0041", "\0", "0x", "1e999", "\uD800",
    ];

    /// <summary>One to three changes: tokens deleted, doubled, swapped, replaced by others of the source or put in from a pool, or the end cut off.</summary>
    private static string Damage(string source, Random random)
    {
        var tokens = Microsoft.CodeAnalysis.CSharp.SyntaxFactory.ParseTokens(source).Select(t => t.ToFullString()).ToList();
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var at = random.Next(tokens.Count);
            var other = random.Next(tokens.Count);
            switch (random.Next(15))
            {
                case 0 or 1 or 2:
                    tokens[at] = " ";
                    break;
                case 3 or 4:
                    tokens.Insert(at, tokens[at]);
                    break;
                case 5 or 6 or 7:
                    (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                    break;
                case 8 or 9 or 10:
                    tokens[at] = tokens[other];
                    break;
                case 11 or 12 or 13:
                    tokens.Insert(at, Pool[random.Next(Pool.Length)]);
                    break;
                default:
                    var text = string.Concat(tokens);
                    tokens = [text[..random.Next(text.Length)]];
                    break;
            }
        }

        return string.Concat(tokens);
    }
}

using System.Text.Json.Serialization;

namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Members that are filled instead of replaced.</summary>
internal sealed partial class Creation : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(PopulatedJson.ReadInput, PopulatedJson.Evaluate),
        Of(PopulatedTypeJson.ReadInput, PopulatedTypeJson.Evaluate),
        Of(CollectionsJson.ReadInput, CollectionsJson.Evaluate),
        Of(ObjectsJson.ReadInput, ObjectsJson.Evaluate),
        Of(NodeJson.ReadInput, NodeJson.Evaluate),
        Of(ReplacedJson.ReadInput, ReplacedJson.Evaluate),
    ];

    public sealed class Populated
    {
        [JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)]
        public List<int> A { get; } = [1, 2];

        [JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)]
        public Dictionary<string, int> B { get; } = new() { ["kept"] = 1 };

        [JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)]
        public Inner C { get; } = new() { X = 1 };

        [JsonObjectCreationHandling(JsonObjectCreationHandling.Replace)]
        public List<int> D { get; set; } = [3];

        public List<int> E { get; } = [4];
    }

    public sealed class Inner
    {
        public int X { get; set; }

        public int Y { get; set; } = 2;
    }
    [Pipeline<Populated>] private static partial class PopulatedJson { [Slot(0)] private static int Done() => 0; }

    [JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)]
    public sealed class PopulatedType
    {
        public List<string?> A { get; } = ["kept"];

        public HashSet<int> B { get; } = [1];

        public IList<int> C { get; } = new List<int> { 7 };

        public Inner D { get; set; } = new();

        public int E { get; set; }
    }
    [Pipeline<PopulatedType>] private static partial class PopulatedTypeJson { [Slot(0)] private static int Done() => 0; }

    [JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)]
    public sealed class Collections
    {
        public Queue<int> A { get; } = new([1]);

        public Stack<string?>? B { get; set; }

        public ISet<int> C { get; init; } = new HashSet<int> { 3 };

        public ICollection<int>? D { get; } = new int[2];

        public IDictionary<int, string?>? E { get; set; } = new Dictionary<int, string?> { [1] = "kept" };

        public IReadOnlyList<int> F { get; } = [1];

        public int[] G { get; set; } = [9];

        public List<Inner>? H { get; }

        [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
        public List<int> I { get; } = [5];

        public SortedDictionary<string, List<int>> J { get; } = new() { ["kept"] = [1] };
    }
    [Pipeline<Collections>] private static partial class CollectionsJson { [Slot(0)] private static int Done() => 0; }

    public record struct Place(int X, int Y)
    {
        [JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)]
        public List<int>? Visits { get; } = [0];
    }

    public sealed record Pair(int A, int B)
    {
        public required string? Name { get; set; }

        [JsonConverter(typeof(JsonStringEnumConverter))]
        public DayOfWeek Day { get; set; }
    }

    [JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)]
    public sealed class Objects
    {
        public Place A { get; set; } = new(1, 2);

        public Place? B { get; set; } = new(3, 4);

        public Pair C { get; } = new(1, 2) { Name = "kept" };

        public Pair? D { get; set; } = new(1, 2) { Name = "kept" };

        public Place E { get; } = new(5, 6);

        [JsonInclude]
        internal Inner? F { get; private set; } = new() { X = 8 };

        public string? G { get; } = "kept";
    }
    [Pipeline<Objects>] private static partial class ObjectsJson { [Slot(0)] private static int Done() => 0; }

    public sealed class Node
    {
        private Node? _next;

        public int Value { get; set; }

        [JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)]
        public Node? Next { get => _next; set => _next = value; }

        [JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)]
        public List<Node?> Others { get; } = [null];
    }
    [Pipeline<Node>] private static partial class NodeJson { [Slot(0)] private static int Done() => 0; }

    // With a constructor that takes members a type may say so for those that it could not fill anyway.
    [JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)]
    public sealed record Replaced(string? A, int[]? B)
    {
        public int C { get; set; }
    }
    [Pipeline<Replaced>] private static partial class ReplacedJson { [Slot(0)] private static int Done() => 0; }
}

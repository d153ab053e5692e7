using System.Text.Json.Serialization;

namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Members that are filled instead of replaced.</summary>
internal sealed partial class Creation : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(PopulatedJson.ReadInput, PopulatedJson.Evaluate),
        Of(PopulatedTypeJson.ReadInput, PopulatedTypeJson.Evaluate),
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
}

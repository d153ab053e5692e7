using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Constructors that take members.</summary>
internal sealed partial class Constructors : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(SingleJson.ReadInput, SingleJson.Evaluate),
        Of(OtherCaseJson.ReadInput, OtherCaseJson.Evaluate),
        Of(SeveralJson.ReadInput, SeveralJson.Evaluate),
        Of(MarkedJson.ReadInput, MarkedJson.Evaluate),
        Of(DefaultsJson.ReadInput, DefaultsJson.Evaluate),
        Of(RefusingJson.ReadInput, RefusingJson.Evaluate),
        Of(TakesAndSetsJson.ReadInput, TakesAndSetsJson.Evaluate),
        Of(SetsRequiredJson.ReadInput, SetsRequiredJson.Evaluate),
        Of(RequiredBesideJson.ReadInput, RequiredBesideJson.Evaluate),
        Of(WideJson.ReadInput, WideJson.Evaluate),
        Of(CollectionsJson.ReadInput, CollectionsJson.Evaluate),
        Of(RenamedJson.ReadInput, RenamedJson.Evaluate),
    ];

    public sealed class Single(int a, string? b)
    {
        public int A { get; } = a;

        public string? B { get; } = b;

        public int C { get; set; }
    }
    [Pipeline<Single>] private static partial class SingleJson { [Slot(0)] private static int Done() => 0; }

    public sealed class OtherCase(int VALUE, string? nAmE)
    {
        public int Value { get; } = VALUE;

        public string? Name { get; set; } = nAmE;
    }
    [Pipeline<OtherCase>] private static partial class OtherCaseJson { [Slot(0)] private static int Done() => 0; }

    public sealed class Several
    {
        public Several() => By = "none";

        public Several(int a) => (A, By) = (a, "a");

        public Several(int a, int b) => (A, B, By) = (a, b, "both");

        public int A { get; set; }

        public int B { get; set; }

        [JsonIgnore]
        public string By { get; }
    }
    [Pipeline<Several>] private static partial class SeveralJson { [Slot(0)] private static int Done() => 0; }

    public sealed class Marked
    {
        public Marked() => By = "none";

        [JsonConstructor]
        public Marked(int a) => (A, By) = (a, "a");

        public int A { get; }

        public int B { get; set; }

        [JsonIgnore]
        public string By { get; }
    }
    [Pipeline<Marked>] private static partial class MarkedJson { [Slot(0)] private static int Done() => 0; }

    public sealed class Defaults(int a = 5, string b = "it's", double? c = 1.5, bool d = true, ConsoleColor e = ConsoleColor.Red, ulong f = ulong.MaxValue, decimal g = 1.10m, Guid h = default, float i = -0f)
    {
        public int A { get; } = a;

        public string B { get; } = b;

        public double? C { get; } = c;

        public bool D { get; } = d;

        public ConsoleColor E { get; } = e;

        public ulong F { get; } = f;

        public decimal G { get; } = g;

        public Guid H { get; } = h;

        public float I { get; } = i;
    }
    [Pipeline<Defaults>] private static partial class DefaultsJson { [Slot(0)] private static int Done() => 0; }

    public sealed class Refusing
    {
        public Refusing(int a)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(a);
            A = a;
        }

        public int A { get; }
    }
    [Pipeline<Refusing>] private static partial class RefusingJson { [Slot(0)] private static int Done() => 0; }

    public sealed class TakesAndSets(int a)
    {
        public int A { get; set; } = a + 1;

        public int B { get; set; }
    }
    [Pipeline<TakesAndSets>] private static partial class TakesAndSetsJson { [Slot(0)] private static int Done() => 0; }

    public sealed class SetsRequired
    {
        [SetsRequiredMembers]
        public SetsRequired() => A = 3;

        public required int A { get; set; }

        [JsonRequired]
        public int B { get; set; }
    }
    [Pipeline<SetsRequired>] private static partial class SetsRequiredJson { [Slot(0)] private static int Done() => 0; }

    public sealed class RequiredBeside(int a)
    {
        public int A { get; } = a;

        public required string? B { get; init; }
    }
    [Pipeline<RequiredBeside>] private static partial class RequiredBesideJson { [Slot(0)] private static int Done() => 0; }

    public sealed record Wide(int A0, int A1, int A2, int A3, int A4, int A5, int A6, int A7, string? A8, string? A9, double A10, double A11, Wide? Next);
    [Pipeline<Wide>] private static partial class WideJson { [Slot(0)] private static int Done() => 0; }

    public sealed class Collections(List<int> items, Dictionary<string, int>? counts)
    {
        public List<int> Items { get; } = items;

        public Dictionary<string, int>? Counts { get; } = counts;
    }
    [Pipeline<Collections>] private static partial class CollectionsJson { [Slot(0)] private static int Done() => 0; }

    public sealed class Renamed(int a)
    {
        [JsonPropertyName("the a")]
        public int A { get; } = a;
    }
    [Pipeline<Renamed>] private static partial class RenamedJson { [Slot(0)] private static int Done() => 0; }
}

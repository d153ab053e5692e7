using System.Text.Json.Serialization;

namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Setters that tell in which order they are called.</summary>
internal sealed partial class SetterOrder : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(OrderedJson.ReadInput, OrderedJson.Evaluate),
        Of(ConstructedJson.ReadInput, ConstructedJson.Evaluate),
        Of(MarkedJson.ReadInput, MarkedJson.Evaluate),
    ];

    public class Ordered
    {
        private readonly List<string> _calls = [];

        public int A { get => 0; set => _calls.Add($"A{value}"); }

        public int B { get => 0; set => _calls.Add($"B{value}"); }

        public int C { get => 0; init => _calls.Add($"C{value}"); }
    }
    [Pipeline<Ordered>] private static partial class OrderedJson { [Slot(0)] private static int Done() => 0; }

    public sealed class Constructed(string? name)
    {
        private readonly List<string> _calls = [];

        public string? Name { get; } = name;

        public int A { get => 0; set => _calls.Add($"A{value}"); }

        public required int B { get => 0; set => _calls.Add($"B{value}"); }

        public int C { get => 0; init => _calls.Add($"C{value}"); }

        public int D { get; set; } = 7;
    }
    [Pipeline<Constructed>] private static partial class ConstructedJson { [Slot(0)] private static int Done() => 0; }

    [method: JsonConstructor]
    public struct Marked(int a)
    {
        private string? _calls;

        public readonly int A => a;

        public int B { readonly get => 0; set => _calls += $"B{value}"; }

        public int C { readonly get => 0; set => _calls += $"C{value}"; }
    }
    [Pipeline<Marked>] private static partial class MarkedJson { [Slot(0)] private static int Done() => 0; }
}

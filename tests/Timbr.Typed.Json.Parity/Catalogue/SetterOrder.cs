namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Setters that tell in which order they are called.</summary>
internal sealed partial class SetterOrder : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(OrderedJson.ReadInput, OrderedJson.Evaluate),
    ];

    public class Ordered
    {
        private readonly List<string> _calls = [];

        public int A { get => 0; set => _calls.Add($"A{value}"); }

        public int B { get => 0; set => _calls.Add($"B{value}"); }

        public int C { get => 0; init => _calls.Add($"C{value}"); }
    }
    [Pipeline<Ordered>] private static partial class OrderedJson { [Slot(0)] private static int Done() => 0; }
}

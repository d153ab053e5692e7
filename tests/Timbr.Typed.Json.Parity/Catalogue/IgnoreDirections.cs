using System.Text.Json.Serialization;

namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Members that are left out in one direction.</summary>
internal sealed partial class IgnoreDirections : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(OneWayJson.ReadInput, OneWayJson.Evaluate),
    ];

    public sealed class OneWay
    {
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
        public int A { get; set; } = 1;

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenReading)]
        public int B { get; set; } = 2;

        public int C { get; set; }
    }
    [Pipeline<OneWay>] private static partial class OneWayJson { [Slot(0)] private static int Done() => 0; }
}

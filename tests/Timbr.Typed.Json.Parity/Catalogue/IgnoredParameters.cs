using System.Text.Json.Serialization;

namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Members that are left out, though a constructor takes them.</summary>
internal sealed partial class IgnoredParameters : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(OfRecordJson.ReadInput, OfRecordJson.Evaluate),
        Of(OfClassJson.ReadInput, OfClassJson.Evaluate),
    ];

    public sealed record OfRecord([property: JsonIgnore] int A, int B);
    [Pipeline<OfRecord>] private static partial class OfRecordJson { [Slot(0)] private static int Done() => 0; }

    public sealed class OfClass(int a, float b = float.NaN, string? c = "c")
    {
        public int A { get; } = a;

        [JsonIgnore]
        public float B { get; } = b;

        [JsonIgnore]
        public string? C { get; } = c;
    }
    [Pipeline<OfClass>] private static partial class OfClassJson { [Slot(0)] private static int Done() => 0; }
}

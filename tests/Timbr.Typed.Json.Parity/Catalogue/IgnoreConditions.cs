using System.Text.Json.Serialization;

namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Members that are left out by their value.</summary>
internal sealed partial class IgnoreConditions : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(NeverJson.ReadInput, NeverJson.Evaluate),
        Of(WhenNullJson.ReadInput, WhenNullJson.Evaluate),
        Of(WhenDefaultJson.ReadInput, WhenDefaultJson.Evaluate),
        Of(AllLeftOutJson.ReadInput, AllLeftOutJson.Evaluate),
        Of(OfConstructorJson.ReadInput, OfConstructorJson.Evaluate),
    ];

    public sealed class Never
    {
        [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
        public string? A { get; set; }

        [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
        public int B { get; set; }
    }
    [Pipeline<Never>] private static partial class NeverJson { [Slot(0)] private static int Done() => 0; }

    public sealed class WhenNull
    {
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? A { get; set; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public int? B { get; set; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public int[]? C { get; set; } = [1];

        public int D { get; set; }
    }
    [Pipeline<WhenNull>] private static partial class WhenNullJson { [Slot(0)] private static int Done() => 0; }

    public sealed class WhenDefault
    {
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public string? A { get; set; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public int B { get; set; } = 5;

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public int? C { get; set; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public double D { get; set; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public Guid E { get; set; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public DateTime F { get; set; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public DayOfWeek G { get; set; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public Pair H { get; set; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public decimal I { get; set; }
    }

    public record struct Pair(int X, double Y);
    [Pipeline<WhenDefault>] private static partial class WhenDefaultJson { [Slot(0)] private static int Done() => 0; }

    public sealed class AllLeftOut
    {
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? A { get; set; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool B { get; set; }
    }
    [Pipeline<AllLeftOut>] private static partial class AllLeftOutJson { [Slot(0)] private static int Done() => 0; }

    public sealed record OfConstructor([property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? A, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int B = 3);
    [Pipeline<OfConstructor>] private static partial class OfConstructorJson { [Slot(0)] private static int Done() => 0; }
}

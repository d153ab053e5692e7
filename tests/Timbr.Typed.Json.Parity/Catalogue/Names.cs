using System.Text.Json.Serialization;

namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Names in JSON that differ from those in code.</summary>
internal sealed partial class Names : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(RenamedJson.ReadInput, RenamedJson.Evaluate),
        Of(RenamedRecordJson.ReadInput, RenamedRecordJson.Evaluate),
        Of(SwappedJson.ReadInput, SwappedJson.Evaluate),
        Of(ReorderedJson.ReadInput, ReorderedJson.Evaluate),
        Of(OrderedDerivedJson.ReadInput, OrderedDerivedJson.Evaluate),
        Of(KeywordJson.ReadInput, KeywordJson.Evaluate),
        Of(ParametersJson.ReadInput, ParametersJson.Evaluate),
        Of(ОшибкаIntJson.ReadInput, ОшибкаIntJson.Evaluate),
        Of(SimilarJson.ReadInput, SimilarJson.Evaluate),
        Of(DollarJson.ReadInput, DollarJson.Evaluate),
    ];

    public sealed class Renamed
    {
        [JsonPropertyName("a")]
        public int First { get; set; }

        [JsonPropertyName("with \"quotes\" and \\")]
        public int Second { get; set; }

        [JsonPropertyName("<é漢😀>")]
        public int Third { get; set; }

        [JsonPropertyName("")]
        public int Fourth { get; set; }

        [JsonPropertyName("a.b['c']")]
        public int Fifth { get; set; }

        [JsonPropertyName("\n\t\0\u2028")]
        public int Sixth { get; set; }
    }
    [Pipeline<Renamed>] private static partial class RenamedJson { [Slot(0)] private static int Done() => 0; }

    public sealed record RenamedRecord([property: JsonPropertyName("x-coordinate")] int X, [property: JsonPropertyName("größe")] string? Size);
    [Pipeline<RenamedRecord>] private static partial class RenamedRecordJson { [Slot(0)] private static int Done() => 0; }

    public sealed class Swapped
    {
        [JsonPropertyName("B")]
        public int A { get; set; }

        [JsonPropertyName("A")]
        public int B { get; set; }
    }
    [Pipeline<Swapped>] private static partial class SwappedJson { [Slot(0)] private static int Done() => 0; }

    public sealed class Reordered
    {
        public int A { get; set; }

        [JsonPropertyOrder(-1)]
        public int B { get; set; }

        [JsonPropertyOrder(2)]
        public int C { get; set; }

        [JsonPropertyOrder(1)]
        public int D { get; set; }

        [JsonPropertyOrder(1)]
        public int E { get; set; }

        [JsonPropertyOrder(int.MinValue)]
        public int F { get; set; }
    }
    [Pipeline<Reordered>] private static partial class ReorderedJson { [Slot(0)] private static int Done() => 0; }

    public class OrderedBase
    {
        [JsonPropertyOrder(5)]
        public int A { get; set; }

        public int B { get; set; }
    }

    public sealed class OrderedDerived : OrderedBase
    {
        [JsonPropertyOrder(5)]
        public int C { get; set; }

        [JsonPropertyOrder(-5)]
        public int D { get; set; }
    }
    [Pipeline<OrderedDerived>] private static partial class OrderedDerivedJson { [Slot(0)] private static int Done() => 0; }

    public sealed class @class
    {
        public int @event { get; set; }

        public string? @int { get; set; }

        public int größe { get; set; }

        public int 名前 { get; set; }

        public int _ { get; set; }

        public int __value0 { get; set; }

        public int value { get; set; }

        public int reader { get; set; }

        public int json { get; set; }
    }
    [Pipeline<@class>] private static partial class KeywordJson { [Slot(0)] private static int Done() => 0; }

    public sealed record Parameters(int @class, int reader, int value0, int json, int value);
    [Pipeline<Parameters>] private static partial class ParametersJson { [Slot(0)] private static int Done() => 0; }

    public sealed class Ошибка<T>
    {
        public T? Значение { get; set; }
    }
    [Pipeline<Ошибка<int>>] private static partial class ОшибкаIntJson { [Slot(0)] private static int Done() => 0; }

    public sealed class Similar
    {
        public int Value { get; set; }

        public int value { get; set; }

        public int VALUE { get; set; }

        [JsonPropertyName("vALUE")]
        public int Other { get; set; }
    }
    [Pipeline<Similar>] private static partial class SimilarJson { [Slot(0)] private static int Done() => 0; }

    public sealed record Dollar([property: JsonPropertyName("$type")] string? Type, [property: JsonPropertyName("$id")] int Id);
    [Pipeline<Dollar>] private static partial class DollarJson { [Slot(0)] private static int Done() => 0; }
}

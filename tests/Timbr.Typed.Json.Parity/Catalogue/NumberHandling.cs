using System.Text.Json.Serialization;

namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Numbers that may be texts.</summary>
internal sealed partial class NumberHandling : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(OnMembersJson.ReadInput, OnMembersJson.Evaluate),
        Of(OnTypeJson.ReadInput, OnTypeJson.Evaluate),
        Of(OnCollectionsJson.ReadInput, OnCollectionsJson.Evaluate),
        Of(NamedJson.ReadInput, NamedJson.Evaluate),
        Of(OnListMemberJson.ReadInput, OnListMemberJson.Evaluate),
    ];

    public sealed class OnMembers
    {
        [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
        public int A { get; set; }

        [JsonNumberHandling(JsonNumberHandling.WriteAsString)]
        public double B { get; set; }

        [JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)]
        public decimal? C { get; set; }

        [JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)]
        public float D { get; set; }

        [JsonNumberHandling(JsonNumberHandling.Strict)]
        public long E { get; set; }

        [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.AllowNamedFloatingPointLiterals | JsonNumberHandling.WriteAsString)]
        public double? F { get; set; }
    }
    [Pipeline<OnMembers>] private static partial class OnMembersJson { [Slot(0)] private static int Done() => 0; }

    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public sealed record OnType(byte A, sbyte B, short C, ushort D, int E, uint F, long G, ulong H, float I, double J, decimal K, int? L, string? M);
    [Pipeline<OnType>] private static partial class OnTypeJson { [Slot(0)] private static int Done() => 0; }

    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public sealed class OnCollections
    {
        public List<int>? A { get; set; }

        public double[]? B { get; set; }

        public Dictionary<string, long>? C { get; set; }

        public DayOfWeek D { get; set; }

        [JsonNumberHandling(JsonNumberHandling.Strict)]
        public List<int>? E { get; set; }
    }
    [Pipeline<OnCollections>] private static partial class OnCollectionsJson { [Slot(0)] private static int Done() => 0; }

    [JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)]
    public struct Named
    {
        public double A { get; set; }

        public float? B { get; set; }

        public double[]? C { get; set; }
    }
    [Pipeline<Named>] private static partial class NamedJson { [Slot(0)] private static int Done() => 0; }

    public sealed class OnListMember
    {
        [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
        public List<int?>? A { get; set; }

        [JsonNumberHandling(JsonNumberHandling.WriteAsString)]
        public Dictionary<int, double>? B { get; set; }
    }
    [Pipeline<OnListMember>] private static partial class OnListMemberJson { [Slot(0)] private static int Done() => 0; }
}

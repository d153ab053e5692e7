using System.Text.Json.Serialization;

namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Enums that members make texts.</summary>
internal sealed partial class EnumTextsOnMembers : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(OnMembersJson.ReadInput, OnMembersJson.Evaluate),
    ];

    [JsonConverter(typeof(JsonStringEnumConverter))]
    public enum Color
    {
        Red,
        Green,
        Blue,
    }

    public sealed class OnMembers
    {
        [JsonConverter(typeof(JsonStringEnumConverter))]
        public DayOfWeek A { get; set; }

        [JsonConverter(typeof(JsonStringEnumConverter<DayOfWeek>))]
        public DayOfWeek? B { get; set; }

        public DayOfWeek C { get; set; }

        public Color D { get; set; }
    }
    [Pipeline<OnMembers>] private static partial class OnMembersJson { [Slot(0)] private static int Done() => 0; }
}

using System.Text.Json.Serialization;

namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Enums that members make texts.</summary>
internal sealed partial class EnumTextsOnMembers : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(OnMembersJson.ReadInput, OnMembersJson.Evaluate),
        Of(OnParametersJson.ReadInput, OnParametersJson.Evaluate),
        Of(OnStructJson.ReadInput, OnStructJson.Evaluate),
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

    [Flags]
    public enum Sides : byte
    {
        None = 0,
        Left = 1,
        Right = 2,
        [JsonStringEnumMemberName("top <")]
        Top = 4,
    }

    public sealed record OnParameters(
        [property: JsonConverter(typeof(JsonStringEnumConverter))] DayOfWeek A,
        [property: JsonConverter(typeof(JsonStringEnumConverter))] Sides? B = Sides.Left,
        [property: JsonPropertyName("c+"), JsonConverter(typeof(JsonStringEnumConverter<Sides>))] Sides C = Sides.Top);
    [Pipeline<OnParameters>] private static partial class OnParametersJson { [Slot(0)] private static int Done() => 0; }

    public struct OnStruct
    {
        [JsonInclude]
        [JsonConverter(typeof(JsonStringEnumConverter))]
        public Sides A;

        [JsonConverter(typeof(JsonStringEnumConverter))]
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public DayOfWeek B { get; init; }

        [JsonConverter(typeof(JsonStringEnumConverter))]
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public DayOfWeek? C { get; init; }
    }
    [Pipeline<OnStruct>] private static partial class OnStructJson { [Slot(0)] private static int Done() => 0; }
}

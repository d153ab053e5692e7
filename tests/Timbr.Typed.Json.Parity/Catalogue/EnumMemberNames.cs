using System.Text.Json.Serialization;

namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Enums as texts under names of their own.</summary>
internal sealed partial class EnumMemberNames : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(LevelJson.ReadInput, LevelJson.Evaluate),
        Of(DictionaryLevelIntJson.ReadInput, DictionaryLevelIntJson.Evaluate),
        Of(RightsJson.ReadInput, RightsJson.Evaluate),
    ];

    [JsonConverter(typeof(JsonStringEnumConverter<Level>))]
    public enum Level
    {
        [JsonStringEnumMemberName("very low")]
        Low,

        [JsonStringEnumMemberName("höher <&>")]
        Middle,

        High,
    }
    [Pipeline<Level>] private static partial class LevelJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Dictionary<Level, int>>] private static partial class DictionaryLevelIntJson { [Slot(0)] private static int Done() => 0; }

    [Flags]
    [JsonConverter(typeof(JsonStringEnumConverter<Rights>))]
    public enum Rights
    {
        [JsonStringEnumMemberName("-")]
        None = 0,

        [JsonStringEnumMemberName("may read")]
        Read = 1,

        [JsonStringEnumMemberName("may write")]
        Write = 2,
    }
    [Pipeline<Rights>] private static partial class RightsJson { [Slot(0)] private static int Done() => 0; }
}

using System.Text.Json.Serialization;

namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Enums as texts.</summary>
internal sealed partial class EnumTexts : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(ColorJson.ReadInput, ColorJson.Evaluate),
        Of(ColorOrNullJson.ReadInput, ColorOrNullJson.Evaluate),
        Of(TypedJson.ReadInput, TypedJson.Evaluate),
        Of(ListTypedOrNullJson.ReadInput, ListTypedOrNullJson.Evaluate),
        Of(SidesJson.ReadInput, SidesJson.Evaluate),
        Of(DictionarySidesIntJson.ReadInput, DictionarySidesIntJson.Evaluate),
        Of(DictionaryColorColorJson.ReadInput, DictionaryColorColorJson.Evaluate),
    ];

    [JsonConverter(typeof(JsonStringEnumConverter))]
    public enum Color
    {
        Red,
        Green,
        Blue,
        Scarlet = Red,
    }
    [Pipeline<Color>] private static partial class ColorJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Color?>] private static partial class ColorOrNullJson { [Slot(0)] private static int Done() => 0; }

    [JsonConverter(typeof(JsonStringEnumConverter<Typed>))]
    public enum Typed : long
    {
        First = long.MinValue,
        Zero = 0,
        größe = 7,
        Last = long.MaxValue,
    }
    [Pipeline<Typed>] private static partial class TypedJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<List<Typed?>>] private static partial class ListTypedOrNullJson { [Slot(0)] private static int Done() => 0; }

    [Flags]
    [JsonConverter(typeof(JsonStringEnumConverter<Sides>))]
    public enum Sides : ushort
    {
        None = 0,
        Left = 1,
        Right = 2,
        Both = Left | Right,
        Top = 4,
    }
    [Pipeline<Sides>] private static partial class SidesJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Dictionary<Sides, int>>] private static partial class DictionarySidesIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Dictionary<Color, Color>>] private static partial class DictionaryColorColorJson { [Slot(0)] private static int Done() => 0; }
}

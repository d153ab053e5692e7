namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Dictionaries by keys that are not strings.</summary>
internal sealed partial class Keys : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(DictionaryIntStringJson.ReadInput, DictionaryIntStringJson.Evaluate),
        Of(DictionaryLongIntJson.ReadInput, DictionaryLongIntJson.Evaluate),
        Of(DictionaryByteIntJson.ReadInput, DictionaryByteIntJson.Evaluate),
        Of(DictionarySbyteIntJson.ReadInput, DictionarySbyteIntJson.Evaluate),
        Of(DictionaryShortIntJson.ReadInput, DictionaryShortIntJson.Evaluate),
        Of(DictionaryUshortIntJson.ReadInput, DictionaryUshortIntJson.Evaluate),
        Of(DictionaryUintIntJson.ReadInput, DictionaryUintIntJson.Evaluate),
        Of(DictionaryUlongIntJson.ReadInput, DictionaryUlongIntJson.Evaluate),
        Of(DictionaryBoolIntJson.ReadInput, DictionaryBoolIntJson.Evaluate),
        Of(DictionaryCharIntJson.ReadInput, DictionaryCharIntJson.Evaluate),
        Of(DictionaryDoubleIntJson.ReadInput, DictionaryDoubleIntJson.Evaluate),
        Of(DictionaryFloatIntJson.ReadInput, DictionaryFloatIntJson.Evaluate),
        Of(DictionaryDecimalIntJson.ReadInput, DictionaryDecimalIntJson.Evaluate),
        Of(DictionaryGuidIntJson.ReadInput, DictionaryGuidIntJson.Evaluate),
        Of(DictionaryDateTimeIntJson.ReadInput, DictionaryDateTimeIntJson.Evaluate),
        Of(DictionaryDateTimeOffsetIntJson.ReadInput, DictionaryDateTimeOffsetIntJson.Evaluate),
        Of(DictionaryDateOnlyIntJson.ReadInput, DictionaryDateOnlyIntJson.Evaluate),
        Of(DictionaryTimeOnlyIntJson.ReadInput, DictionaryTimeOnlyIntJson.Evaluate),
        Of(DictionaryTimeSpanIntJson.ReadInput, DictionaryTimeSpanIntJson.Evaluate),
        Of(DictionaryColorIntJson.ReadInput, DictionaryColorIntJson.Evaluate),
        Of(DictionarySidesIntJson.ReadInput, DictionarySidesIntJson.Evaluate),
        Of(IDictionaryIntStringJson.ReadInput, IDictionaryIntStringJson.Evaluate),
        Of(IReadOnlyDictionaryGuidStringJson.ReadInput, IReadOnlyDictionaryGuidStringJson.Evaluate),
        Of(EverythingJson.ReadInput, EverythingJson.Evaluate),
    ];

    public enum Color
    {
        Red = 1,
        Green = 2,
        Blue = 4,
    }

    [Flags]
    public enum Sides : byte
    {
        None = 0,
        Left = 1,
        Right = 2,
    }
    [Pipeline<Dictionary<int, string>>] private static partial class DictionaryIntStringJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Dictionary<long, int>>] private static partial class DictionaryLongIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Dictionary<byte, int>>] private static partial class DictionaryByteIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Dictionary<sbyte, int>>] private static partial class DictionarySbyteIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Dictionary<short, int>>] private static partial class DictionaryShortIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Dictionary<ushort, int>>] private static partial class DictionaryUshortIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Dictionary<uint, int>>] private static partial class DictionaryUintIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Dictionary<ulong, int>>] private static partial class DictionaryUlongIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Dictionary<bool, int>>] private static partial class DictionaryBoolIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Dictionary<char, int>>] private static partial class DictionaryCharIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Dictionary<double, int>>] private static partial class DictionaryDoubleIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Dictionary<float, int>>] private static partial class DictionaryFloatIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Dictionary<decimal, int>>] private static partial class DictionaryDecimalIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Dictionary<Guid, int>>] private static partial class DictionaryGuidIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Dictionary<DateTime, int>>] private static partial class DictionaryDateTimeIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Dictionary<DateTimeOffset, int>>] private static partial class DictionaryDateTimeOffsetIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Dictionary<DateOnly, int>>] private static partial class DictionaryDateOnlyIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Dictionary<TimeOnly, int>>] private static partial class DictionaryTimeOnlyIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Dictionary<TimeSpan, int>>] private static partial class DictionaryTimeSpanIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Dictionary<Color, int>>] private static partial class DictionaryColorIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Dictionary<Sides, int>>] private static partial class DictionarySidesIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<IDictionary<int, string>>] private static partial class IDictionaryIntStringJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<IReadOnlyDictionary<Guid, string>>] private static partial class IReadOnlyDictionaryGuidStringJson { [Slot(0)] private static int Done() => 0; }

    public sealed record Everything(Dictionary<int, Dictionary<Guid, double>>? A, Dictionary<Color, List<Color>>? B, IReadOnlyDictionary<DateOnly, int[]>? C);
    [Pipeline<Everything>] private static partial class EverythingJson { [Slot(0)] private static int Done() => 0; }
}

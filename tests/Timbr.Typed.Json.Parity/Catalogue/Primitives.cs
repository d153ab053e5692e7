namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Single values that every version covers.</summary>
internal sealed partial class Primitives : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(BoolJson.ReadInput, BoolJson.Evaluate),
        Of(ByteJson.ReadInput, ByteJson.Evaluate),
        Of(SbyteJson.ReadInput, SbyteJson.Evaluate),
        Of(ShortJson.ReadInput, ShortJson.Evaluate),
        Of(UshortJson.ReadInput, UshortJson.Evaluate),
        Of(IntJson.ReadInput, IntJson.Evaluate),
        Of(UintJson.ReadInput, UintJson.Evaluate),
        Of(LongJson.ReadInput, LongJson.Evaluate),
        Of(UlongJson.ReadInput, UlongJson.Evaluate),
        Of(FloatJson.ReadInput, FloatJson.Evaluate),
        Of(DoubleJson.ReadInput, DoubleJson.Evaluate),
        Of(DecimalJson.ReadInput, DecimalJson.Evaluate),
        Of(CharJson.ReadInput, CharJson.Evaluate),
        Of(StringJson.ReadInput, StringJson.Evaluate),
        Of(GuidJson.ReadInput, GuidJson.Evaluate),
        Of(DateTimeJson.ReadInput, DateTimeJson.Evaluate),
        Of(DateTimeOffsetJson.ReadInput, DateTimeOffsetJson.Evaluate),
        Of(DateOnlyJson.ReadInput, DateOnlyJson.Evaluate),
        Of(TimeOnlyJson.ReadInput, TimeOnlyJson.Evaluate),
        Of(TimeSpanJson.ReadInput, TimeSpanJson.Evaluate),
        Of(ByteArrayJson.ReadInput, ByteArrayJson.Evaluate),
        Of(IntOrNullJson.ReadInput, IntOrNullJson.Evaluate),
        Of(DoubleOrNullJson.ReadInput, DoubleOrNullJson.Evaluate),
        Of(DateTimeOrNullJson.ReadInput, DateTimeOrNullJson.Evaluate),
        Of(GuidOrNullJson.ReadInput, GuidOrNullJson.Evaluate),
        Of(CharOrNullJson.ReadInput, CharOrNullJson.Evaluate),
    ];

    [Pipeline<bool>] private static partial class BoolJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<byte>] private static partial class ByteJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<sbyte>] private static partial class SbyteJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<short>] private static partial class ShortJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<ushort>] private static partial class UshortJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<int>] private static partial class IntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<uint>] private static partial class UintJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<long>] private static partial class LongJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<ulong>] private static partial class UlongJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<float>] private static partial class FloatJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<double>] private static partial class DoubleJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<decimal>] private static partial class DecimalJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<char>] private static partial class CharJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<string>] private static partial class StringJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Guid>] private static partial class GuidJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<DateTime>] private static partial class DateTimeJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<DateTimeOffset>] private static partial class DateTimeOffsetJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<DateOnly>] private static partial class DateOnlyJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<TimeOnly>] private static partial class TimeOnlyJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<TimeSpan>] private static partial class TimeSpanJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<byte[]>] private static partial class ByteArrayJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<int?>] private static partial class IntOrNullJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<double?>] private static partial class DoubleOrNullJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<DateTime?>] private static partial class DateTimeOrNullJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Guid?>] private static partial class GuidOrNullJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<char?>] private static partial class CharOrNullJson { [Slot(0)] private static int Done() => 0; }
}

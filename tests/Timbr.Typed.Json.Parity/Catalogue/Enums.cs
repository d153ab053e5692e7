namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Enums of every underlying type, as numbers.</summary>
internal sealed partial class Enums : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(SmallJson.ReadInput, SmallJson.Evaluate),
        Of(SmallSignedJson.ReadInput, SmallSignedJson.Evaluate),
        Of(ShortJson.ReadInput, ShortJson.Evaluate),
        Of(UShortJson.ReadInput, UShortJson.Evaluate),
        Of(IntJson.ReadInput, IntJson.Evaluate),
        Of(UIntJson.ReadInput, UIntJson.Evaluate),
        Of(LongJson.ReadInput, LongJson.Evaluate),
        Of(ULongJson.ReadInput, ULongJson.Evaluate),
        Of(SidesJson.ReadInput, SidesJson.Evaluate),
        Of(SidesOrNullJson.ReadInput, SidesOrNullJson.Evaluate),
        Of(SidesArrayJson.ReadInput, SidesArrayJson.Evaluate),
        Of(EverythingJson.ReadInput, EverythingJson.Evaluate),
    ];

    public enum Small : byte
    {
        None,
        One,
        Last = byte.MaxValue,
    }
    [Pipeline<Small>] private static partial class SmallJson { [Slot(0)] private static int Done() => 0; }

    public enum SmallSigned : sbyte
    {
        First = sbyte.MinValue,
        None = 0,
        Last = sbyte.MaxValue,
    }
    [Pipeline<SmallSigned>] private static partial class SmallSignedJson { [Slot(0)] private static int Done() => 0; }

    public enum Short : short
    {
        First = short.MinValue,
        Last = short.MaxValue,
    }
    [Pipeline<Short>] private static partial class ShortJson { [Slot(0)] private static int Done() => 0; }

    public enum UShort : ushort
    {
        None,
        Last = ushort.MaxValue,
    }
    [Pipeline<UShort>] private static partial class UShortJson { [Slot(0)] private static int Done() => 0; }

    public enum Int
    {
        First = int.MinValue,
        None = 0,
        Same = None,
        Last = int.MaxValue,
    }
    [Pipeline<Int>] private static partial class IntJson { [Slot(0)] private static int Done() => 0; }

    public enum UInt : uint
    {
        None,
        Last = uint.MaxValue,
    }
    [Pipeline<UInt>] private static partial class UIntJson { [Slot(0)] private static int Done() => 0; }

    public enum Long : long
    {
        First = long.MinValue,
        Last = long.MaxValue,
    }
    [Pipeline<Long>] private static partial class LongJson { [Slot(0)] private static int Done() => 0; }

    public enum ULong : ulong
    {
        None,
        Last = ulong.MaxValue,
    }
    [Pipeline<ULong>] private static partial class ULongJson { [Slot(0)] private static int Done() => 0; }

    [Flags]
    public enum Sides
    {
        None = 0,
        Left = 1,
        Right = 2,
        Both = Left | Right,
    }
    [Pipeline<Sides>] private static partial class SidesJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Sides?>] private static partial class SidesOrNullJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Sides[]>] private static partial class SidesArrayJson { [Slot(0)] private static int Done() => 0; }

    public enum Nothing;

    public sealed record Everything(Small A, SmallSigned? B, Short[]? C, List<UShort>? D, Int E, UInt? F, Long G, ULong H, Sides I, Nothing J, Dictionary<string, Sides>? K);
    [Pipeline<Everything>] private static partial class EverythingJson { [Slot(0)] private static int Done() => 0; }
}

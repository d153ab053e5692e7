namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Single values of the framework's rarer types.</summary>
internal sealed partial class WidePrimitives : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(HalfJson.ReadInput, HalfJson.Evaluate),
        Of(Int128Json.ReadInput, Int128Json.Evaluate),
        Of(UInt128Json.ReadInput, UInt128Json.Evaluate),
        Of(HalfOrNullJson.ReadInput, HalfOrNullJson.Evaluate),
        Of(Int128OrNullJson.ReadInput, Int128OrNullJson.Evaluate),
        Of(UInt128ArrayJson.ReadInput, UInt128ArrayJson.Evaluate),
        Of(UriJson.ReadInput, UriJson.Evaluate),
        Of(VersionJson.ReadInput, VersionJson.Evaluate),
        Of(MemoryByteJson.ReadInput, MemoryByteJson.Evaluate),
        Of(ReadOnlyMemoryByteJson.ReadInput, ReadOnlyMemoryByteJson.Evaluate),
        Of(MemoryByteOrNullJson.ReadInput, MemoryByteOrNullJson.Evaluate),
        Of(RareJson.ReadInput, RareJson.Evaluate),
    ];

    [Pipeline<Half>] private static partial class HalfJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Int128>] private static partial class Int128Json { [Slot(0)] private static int Done() => 0; }
    [Pipeline<UInt128>] private static partial class UInt128Json { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Half?>] private static partial class HalfOrNullJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Int128?>] private static partial class Int128OrNullJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<UInt128[]>] private static partial class UInt128ArrayJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Uri>] private static partial class UriJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Version>] private static partial class VersionJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Memory<byte>>] private static partial class MemoryByteJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<ReadOnlyMemory<byte>>] private static partial class ReadOnlyMemoryByteJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Memory<byte>?>] private static partial class MemoryByteOrNullJson { [Slot(0)] private static int Done() => 0; }

    public sealed record Rare(Half Half, Int128 Wide, UInt128 Unsigned, Uri? Link, Version? Version, Memory<byte> Bytes, ReadOnlyMemory<byte> Others, Half? MaybeHalf, Int128? MaybeWide);
    [Pipeline<Rare>] private static partial class RareJson { [Slot(0)] private static int Done() => 0; }
}

namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Dictionaries by keys of the rarer types.</summary>
internal sealed partial class RareKeys : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(DictionaryHalfIntJson.ReadInput, DictionaryHalfIntJson.Evaluate),
        Of(DictionaryInt128IntJson.ReadInput, DictionaryInt128IntJson.Evaluate),
        Of(DictionaryUInt128IntJson.ReadInput, DictionaryUInt128IntJson.Evaluate),
        Of(DictionaryUriIntJson.ReadInput, DictionaryUriIntJson.Evaluate),
        Of(DictionaryVersionIntJson.ReadInput, DictionaryVersionIntJson.Evaluate),
    ];

    [Pipeline<Dictionary<Half, int>>] private static partial class DictionaryHalfIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Dictionary<Int128, int>>] private static partial class DictionaryInt128IntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Dictionary<UInt128, int>>] private static partial class DictionaryUInt128IntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Dictionary<Uri, int>>] private static partial class DictionaryUriIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Dictionary<Version, int>>] private static partial class DictionaryVersionIntJson { [Slot(0)] private static int Done() => 0; }
}

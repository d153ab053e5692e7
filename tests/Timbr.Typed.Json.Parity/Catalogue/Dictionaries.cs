namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Dictionaries by string keys.</summary>
internal sealed partial class Dictionaries : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(DictionaryStringIntJson.ReadInput, DictionaryStringIntJson.Evaluate),
        Of(TextTableJson.ReadInput, TextTableJson.Evaluate),
        Of(DictionaryStringDictionaryStringIntArrayJson.ReadInput, DictionaryStringDictionaryStringIntArrayJson.Evaluate),
        Of(IDictionaryStringIntJson.ReadInput, IDictionaryStringIntJson.Evaluate),
        Of(IReadOnlyDictionaryStringDoubleOrNullJson.ReadInput, IReadOnlyDictionaryStringDoubleOrNullJson.Evaluate),
        Of(EverythingJson.ReadInput, EverythingJson.Evaluate),
        Of(InitializedJson.ReadInput, InitializedJson.Evaluate),
    ];

    [Pipeline<Dictionary<string, int>>] private static partial class DictionaryStringIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline] private static partial class TextTableJson { [Slot(0)] private static int Done([Input] Dictionary<string, string?> value) => 0; }
    [Pipeline<Dictionary<string, Dictionary<string, int[]>>>] private static partial class DictionaryStringDictionaryStringIntArrayJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<IDictionary<string, int>>] private static partial class IDictionaryStringIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<IReadOnlyDictionary<string, double?>>] private static partial class IReadOnlyDictionaryStringDoubleOrNullJson { [Slot(0)] private static int Done() => 0; }

    public sealed record Everything(Dictionary<string, Item>? A, IDictionary<string, Item?>? B, IReadOnlyDictionary<string, List<Item>>? C, Dictionary<string, bool?> D);

    public sealed record Item(int Value, string? Name);
    [Pipeline<Everything>] private static partial class EverythingJson { [Slot(0)] private static int Done() => 0; }

    public sealed class Initialized
    {
        public Dictionary<string, int> A { get; set; } = new() { ["start"] = 1 };

        public Dictionary<string, int> B { get; } = new() { ["kept"] = 2 };
    }
    [Pipeline<Initialized>] private static partial class InitializedJson { [Slot(0)] private static int Done() => 0; }
}

namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Arrays, lists and the interfaces that they implement.</summary>
internal sealed partial class Sequences : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(IntArrayJson.ReadInput, IntArrayJson.Evaluate),
        Of(StringArrayJson.ReadInput, StringArrayJson.Evaluate),
        Of(IntArrayArrayJson.ReadInput, IntArrayArrayJson.Evaluate),
        Of(ByteArrayArrayJson.ReadInput, ByteArrayArrayJson.Evaluate),
        Of(DoubleOrNullArrayJson.ReadInput, DoubleOrNullArrayJson.Evaluate),
        Of(ListIntJson.ReadInput, ListIntJson.Evaluate),
        Of(TextListJson.ReadInput, TextListJson.Evaluate),
        Of(ListListIntJson.ReadInput, ListListIntJson.Evaluate),
        Of(ListDateTimeOrNullJson.ReadInput, ListDateTimeOrNullJson.Evaluate),
        Of(IEnumerableIntJson.ReadInput, IEnumerableIntJson.Evaluate),
        Of(ICollectionIntJson.ReadInput, ICollectionIntJson.Evaluate),
        Of(IListStringJson.ReadInput, IListStringJson.Evaluate),
        Of(IReadOnlyListDoubleJson.ReadInput, IReadOnlyListDoubleJson.Evaluate),
        Of(IReadOnlyCollectionLongJson.ReadInput, IReadOnlyCollectionLongJson.Evaluate),
        Of(ListByteJson.ReadInput, ListByteJson.Evaluate),
        Of(CharArrayJson.ReadInput, CharArrayJson.Evaluate),
        Of(BoolArrayJson.ReadInput, BoolArrayJson.Evaluate),
        Of(GuidArrayJson.ReadInput, GuidArrayJson.Evaluate),
        Of(ManyJson.ReadInput, ManyJson.Evaluate),
        Of(InitializedJson.ReadInput, InitializedJson.Evaluate),
    ];

    [Pipeline<int[]>] private static partial class IntArrayJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<string[]>] private static partial class StringArrayJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<int[][]>] private static partial class IntArrayArrayJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<byte[][]>] private static partial class ByteArrayArrayJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<double?[]>] private static partial class DoubleOrNullArrayJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<List<int>>] private static partial class ListIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline] private static partial class TextListJson { [Slot(0)] private static int Done([Input] List<string?> value) => 0; }
    [Pipeline<List<List<int>>>] private static partial class ListListIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<List<DateTime?>>] private static partial class ListDateTimeOrNullJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<IEnumerable<int>>] private static partial class IEnumerableIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<ICollection<int>>] private static partial class ICollectionIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<IList<string>>] private static partial class IListStringJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<IReadOnlyList<double>>] private static partial class IReadOnlyListDoubleJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<IReadOnlyCollection<long>>] private static partial class IReadOnlyCollectionLongJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<List<byte>>] private static partial class ListByteJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<char[]>] private static partial class CharArrayJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<bool[]>] private static partial class BoolArrayJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Guid[]>] private static partial class GuidArrayJson { [Slot(0)] private static int Done() => 0; }

    public sealed record Many(
        int[]? A, string?[]? B, List<double>? C, IEnumerable<int>? D, ICollection<string>? E, IList<int?>? F, IReadOnlyList<Item>? G, IReadOnlyCollection<Item?>? H, int[][]? I,
        List<Item[]>? J, Item[] K);

    public sealed record Item(int Value);
    [Pipeline<Many>] private static partial class ManyJson { [Slot(0)] private static int Done() => 0; }

    public sealed class Initialized
    {
        public List<int> A { get; set; } = [1, 2, 3];

        public int[] B { get; init; } = [4];

        public IList<int> C { get; set; } = [5];

        public IEnumerable<int>? D { get; set; } = [6];
    }
    [Pipeline<Initialized>] private static partial class InitializedJson { [Slot(0)] private static int Done() => 0; }
}

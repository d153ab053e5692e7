using System.Collections;
using System.Collections.ObjectModel;

namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Collections of the user's own.</summary>
internal sealed partial class UserCollections : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(NumbersJson.ReadInput, NumbersJson.Evaluate),
        Of(TagsJson.ReadInput, TagsJson.Evaluate),
        Of(RowsJson.ReadInput, RowsJson.Evaluate),
        Of(SettingsJson.ReadInput, SettingsJson.Evaluate),
        Of(OnlyAddsJson.ReadInput, OnlyAddsJson.Evaluate),
        Of(BagJson.ReadInput, BagJson.Evaluate),
        Written<Counting, CountingJson.Evaluation>(CountingJson.Evaluate),
        Written<ThrowsInTheMiddle, ThrowsInTheMiddleJson.Evaluation>(ThrowsInTheMiddleJson.Evaluate),
        Of(GenericRowJson.ReadInput, GenericRowJson.Evaluate),
        Of(GenericGenericIntJson.ReadInput, GenericGenericIntJson.Evaluate),
        Of(HolderJson.ReadInput, HolderJson.Evaluate),
    ];

    public sealed class Numbers : List<int>
    {
        public int Lost { get; set; }
    }
    [Pipeline<Numbers>] private static partial class NumbersJson { [Slot(0)] private static int Done() => 0; }

    public sealed class Tags : HashSet<string>;
    [Pipeline<Tags>] private static partial class TagsJson { [Slot(0)] private static int Done() => 0; }

    public sealed class Rows : Collection<Row>;

    public sealed record Row(int A, string? B);
    [Pipeline<Rows>] private static partial class RowsJson { [Slot(0)] private static int Done() => 0; }

    public sealed class Settings : Dictionary<string, int>
    {
        public int Lost { get; set; }
    }
    [Pipeline<Settings>] private static partial class SettingsJson { [Slot(0)] private static int Done() => 0; }

    public sealed class OnlyAdds : ICollection<int>
    {
        private readonly List<int> _items = [];

        public int Count => _items.Count;

        public bool IsReadOnly => false;

        public void Add(int item) => _items.Add(item);

        public void Clear() => _items.Clear();

        public bool Contains(int item) => _items.Contains(item);

        public void CopyTo(int[] array, int arrayIndex) => _items.CopyTo(array, arrayIndex);

        public bool Remove(int item) => _items.Remove(item);

        public IEnumerator<int> GetEnumerator() => _items.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
    [Pipeline<OnlyAdds>] private static partial class OnlyAddsJson { [Slot(0)] private static int Done() => 0; }

    public struct Bag : ICollection<string>
    {
        private List<string>? _items;

        public readonly int Count => _items?.Count ?? 0;

        public readonly bool IsReadOnly => false;

        public void Add(string item) => (_items ??= []).Add(item);

        public void Clear() => _items = null;

        public readonly bool Contains(string item) => _items?.Contains(item) ?? false;

        public readonly void CopyTo(string[] array, int arrayIndex) => _items?.CopyTo(array, arrayIndex);

        public readonly bool Remove(string item) => _items?.Remove(item) ?? false;

        public readonly IEnumerator<string> GetEnumerator() => (_items ?? []).GetEnumerator();

        readonly IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
    [Pipeline<Bag>] private static partial class BagJson { [Slot(0)] private static int Done() => 0; }

    public sealed class Counting : IEnumerable<int>
    {
        public int Lost { get; set; }

        public IEnumerator<int> GetEnumerator() => Enumerable.Range(0, 3).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
    [Pipeline<int>] private static partial class CountingJson { [Slot(0)] private static Counting Value() => Output<Counting>.Value!; }

    public sealed class ThrowsInTheMiddle : IEnumerable<int>
    {
        public IEnumerator<int> GetEnumerator()
        {
            yield return 1;
            throw new InvalidOperationException("no more");
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
    [Pipeline<int>] private static partial class ThrowsInTheMiddleJson { [Slot(0)] private static ThrowsInTheMiddle Value() => Output<ThrowsInTheMiddle>.Value!; }

    public sealed class Generic<T> : List<T>;
    [Pipeline<Generic<Row>>] private static partial class GenericRowJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Generic<Generic<int>>>] private static partial class GenericGenericIntJson { [Slot(0)] private static int Done() => 0; }

    public sealed record Holder(Numbers? A, Tags? B, Settings? C, OnlyAdds? D, Bag E, Bag? F);
    [Pipeline<Holder>] private static partial class HolderJson { [Slot(0)] private static int Done() => 0; }
}

namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Sets.</summary>
internal sealed partial class Sets : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(HashSetIntJson.ReadInput, HashSetIntJson.Evaluate),
        Of(TextSetJson.ReadInput, TextSetJson.Evaluate),
        Of(SortedSetIntJson.ReadInput, SortedSetIntJson.Evaluate),
        Of(SortedSetStringJson.ReadInput, SortedSetStringJson.Evaluate),
        Of(ISetIntJson.ReadInput, ISetIntJson.Evaluate),
        Of(SetsJson.ReadInput, SetsJson.Evaluate),
    ];

    [Pipeline<HashSet<int>>] private static partial class HashSetIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline] private static partial class TextSetJson { [Slot(0)] private static int Done([Input] HashSet<string?> value) => 0; }
    [Pipeline<SortedSet<int>>] private static partial class SortedSetIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<SortedSet<string>>] private static partial class SortedSetStringJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<ISet<int>>] private static partial class ISetIntJson { [Slot(0)] private static int Done() => 0; }

    public enum Color
    {
        Red,
        Green,
        Blue,
    }

    public sealed record SetMembers(HashSet<string>? A, SortedSet<double>? B, ISet<Guid>? C, HashSet<Color>? D, HashSet<Point>? E);

    public sealed record Point(int X, int Y);
    [Pipeline<SetMembers>] private static partial class SetsJson { [Slot(0)] private static int Done() => 0; }
}

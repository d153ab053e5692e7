namespace Timbr.Typed.Schema.Tests.Pipelines;

internal sealed class Names : List<string?>;

internal sealed class Table<TRow> : Dictionary<string, List<TRow>>;

/// <summary>Collections that say whether what they hold may be null.</summary>
internal sealed record Nulls(string[] Texts, string?[] Holes, List<Order> Orders, List<Order?>? Gaps, Dictionary<string, string[]> Map, Dictionary<string, string?[]?> Loose, Names Names, Table<string?> Table);

[Pipeline]
internal static partial class NullsIn
{
    [Slot(0)]
    private static List<string> Texts([Input] Nulls nulls) => [.. nulls.Texts];

    [Slot(1)]
    private static List<string?> Holes([Input] Nulls nulls) => [.. nulls.Holes];

    [Slot(2)]
    private static string? Maybe([Input] Nulls nulls) => nulls.Holes.FirstOrDefault();
}

namespace Timbr.Typed.Tests.Native.Pipelines;

/// <summary>What a slot remembers in a class: collections of collections, a value of its own kind, and nothing public.</summary>
public sealed class Ledger
{
    private readonly Dictionary<string, List<double>> _weights = [];
    private readonly Queue<int> _latest = new();
    private readonly SortedSet<string> _towns = [];
    private Page? _page;

    public string Add(Parcel parcel)
    {
        if (!_weights.TryGetValue(parcel.Town, out var weights))
        {
            _weights[parcel.Town] = weights = [];
        }

        weights.Add(parcel.Weight);
        _towns.Add(parcel.Town);
        _latest.Enqueue(parcel.Number);
        if (_latest.Count > 2)
        {
            _latest.Dequeue();
        }

        _page = new Page((_page?.Number ?? 0) + 1, _page is null ? null : $"after {_page.Number}");
        return FormattableString.Invariant($"{string.Join('+', weights)} {string.Join(',', _latest)} {_towns.Count} {_page.Number} {_page.Note}");
    }

    internal sealed record Page(int Number, string? Note);
}

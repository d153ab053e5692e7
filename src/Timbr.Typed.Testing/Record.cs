namespace Timbr.Typed.Testing;

/// <summary>What was recorded, and how much of it has been taken.</summary>
internal sealed class Record<T>
{
    private readonly List<T> _all = [];
    private int _taken;

    public IReadOnlyList<T> All => _all;

    public int Count => _all.Count;

    public T Last => _all[^1];

    public void Add(T item) => _all.Add(item);

    public IReadOnlyList<T> Take()
    {
        var fresh = _all[_taken..];
        _taken = _all.Count;
        return fresh;
    }
}

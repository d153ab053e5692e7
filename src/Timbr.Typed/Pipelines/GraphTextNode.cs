namespace Timbr.Typed;

/// <summary>A slot as <see cref="GraphText"/> shows it.</summary>
internal readonly struct GraphTextNode(int number, string name, string type, IEnumerable<int> reads)
{
    public int Number { get; } = number;

    public string Name { get; } = name;

    public string Type { get; } = type;

    public IEnumerable<int> Reads { get; } = reads;
}

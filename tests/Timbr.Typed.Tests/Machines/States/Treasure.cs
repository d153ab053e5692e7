using System.Collections.Immutable;
using System.Text.Json;

namespace Timbr.Typed.Tests.Machines.States;

internal enum Metal
{
    Iron,
    Gold = 79,
}

/// <summary>A state of every kind of value, those among them that JSON has trouble with.</summary>
internal sealed class Treasure
{
    public char Letter;
    public char? MaybeLetter;
    public char[]? Letters;
    public string? Text;
    public List<string?> Texts = [];
    public decimal Price;
    public decimal?[] Prices = [];
    public double Weight;
    public double[] Weights = [];
    public float[] Singles = [];
    public Half?[] Halves = [];
    public Int128 Large;
    public UInt128 Larger;
    public DateTime Found;
    public DateTime?[] Times = [];
    public DateTimeOffset At;
    public DateOnly Day;
    public TimeOnly Time;
    public TimeSpan Age;
    public Guid Id;
    public Uri? Place;
    public Version? Map;
    public Metal Metal;
    public byte[]? Bytes;
    public JsonElement Note = JsonDocument.Parse("null").RootElement;
    public (char First, string? Second, decimal? Third) Tuple;
    public KeyValuePair<char, double> Pair;
    public Dictionary<char, int> ByLetter = [];
    public Dictionary<string, char[]> ByText = [];
    public Dictionary<double, float> ByWeight = [];
    public Dictionary<float, int> BySingle = [];
    public Dictionary<Half, int> ByHalf = [];
    public Dictionary<decimal, int> ByPrice = [];
    public Dictionary<DateTime, DateTimeOffset> ByTime = [];
    public Dictionary<DateTimeOffset, int> ByMoment = [];
    public Dictionary<Metal, List<Dictionary<string, char>>> ByMetal = [];
    public Dictionary<Uri, Version> ByPlace = [];
    public Dictionary<bool, Guid> ByTruth = [];
    public HashSet<char> LetterSet = [];
    public HashSet<double> WeightSet = [];
    public Stack<string> Pile = new();
    public ImmutableArray<char> Fixed = [];
    public ImmutableDictionary<char, string> FixedByLetter = ImmutableDictionary<char, string>.Empty;
}

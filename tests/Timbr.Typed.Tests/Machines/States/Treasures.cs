using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Timbr.Typed.Tests.Machines.States;

/// <summary>Makes states at random, mostly of what is special.</summary>
internal sealed class Treasures(int seed)
{
    private static readonly string[] s_places = ["https://timbr.example/a b?c=%41", "/a/b", "a/../b", "", "urn:x", "http://ünï.example/é", "file:///c:/x", "relative /x", "//host/share"];

    private static readonly string[] s_notes = ["null", "1.50", "-0.0", "\"\\u00e9<\"", "[1,{\"a\":[]}]", "{\"a\":1,\"a\":2}"];

    private readonly Random _random = new(seed);

    public Treasure Next() => new()
    {
        Letter = Letter(),
        MaybeLetter = _random.Next(2) == 0 ? null : Letter(),
        Letters = _random.Next(4) == 0 ? null : Many(Letter),
        Text = Text(),
        Texts = [.. Many(Text)],
        Price = Price(),
        Prices = [.. Many(Price), null],
        Weight = Weight(),
        Weights = Many(Weight),
        Singles = Many(Single),
        Halves = [.. Many(Half), null],
        Large = new Int128((ulong)_random.NextInt64(), (ulong)_random.NextInt64()) * (_random.Next(2) == 0 ? 1 : -1),
        Larger = UInt128.MaxValue - (ulong)_random.NextInt64(),
        Found = Time(),
        Times = [.. Many(Time), null],
        At = Moment(),
        Day = DateOnly.FromDayNumber(_random.Next(DateOnly.MaxValue.DayNumber + 1)),
        Time = new TimeOnly(_random.NextInt64(TimeOnly.MaxValue.Ticks + 1)),
        Age = _random.Next(4) switch { 0 => TimeSpan.MinValue, 1 => TimeSpan.MaxValue, _ => new TimeSpan(_random.NextInt64()) },
        Id = new Guid(Bytes(16)),
        Place = Place(),
        Map = _random.Next(3) switch { 0 => null, 1 => new Version(1, 0), _ => new Version(1, 2, 0, int.MaxValue) },
        Metal = (Metal)_random.Next(-2, 81),
        Bytes = Bytes(_random.Next(5)),
        Note = JsonDocument.Parse(s_notes[_random.Next(s_notes.Length)]).RootElement,
        Tuple = (Letter(), Text(), Price()),
        Pair = new KeyValuePair<char, double>(Letter(), Weight()),
        ByLetter = Keyed(Letter, _random.Next),
        ByText = Keyed(() => Text() ?? "", () => Many(Letter)),
        ByWeight = Keyed(Weight, Single),
        BySingle = Keyed(Single, _random.Next),
        ByHalf = Keyed(Half, _random.Next),
        ByPrice = Keyed(Price, _random.Next),
        ByTime = Keyed(Time, Moment),
        ByMoment = Keyed(Moment, _random.Next),
        ByMetal = Keyed(() => (Metal)_random.Next(-2, 81), () => new List<Dictionary<string, char>> { Keyed(() => Text() ?? "", Letter) }),
        ByPlace = Keyed(() => Place() ?? new Uri("x", UriKind.Relative), () => new Version(3, 1)),
        ByTruth = Keyed(() => _random.Next(2) == 0, () => new Guid(Bytes(16))),
        LetterSet = [.. Many(Letter)],
        WeightSet = [.. Many(Weight)],
        Pile = new Stack<string>(Many(() => Text() ?? "")),
        Fixed = [.. Many(Letter)],
        FixedByLetter = Keyed(Letter, () => Text() ?? "").ToImmutableDictionary(),
    };

    private char Letter() => _random.Next(4) switch
    {
        0 => (char)_random.Next(0xD800, 0xE000),
        1 => (char)_random.Next(0x80),
        2 => (char)_random.Next(0x10000),
        _ => "\uFFFD\0\"\\/<é"[_random.Next(7)],
    };

    private string? Text() => _random.Next(6) switch
    {
        0 => null,
        1 => "",
        2 => "hi 😀",
        3 => "plain",
        _ => new string(Many(Letter)),
    };

    private decimal Price() => _random.Next(4) switch
    {
        0 => new decimal(0, 0, 0, isNegative: _random.Next(2) == 0, (byte)_random.Next(29)),
        1 => new decimal(_random.Next(1000), 0, 0, isNegative: _random.Next(2) == 0, (byte)_random.Next(29)),
        2 => _random.Next(2) == 0 ? decimal.MinValue : decimal.MaxValue,
        _ => new decimal(_random.Next(), _random.Next(), -_random.Next(), isNegative: _random.Next(2) == 0, (byte)_random.Next(29)),
    };

    private double Weight() => _random.Next(4) switch
    {
        0 => BitConverter.UInt64BitsToDouble((ulong)_random.NextInt64() | 0x7FF0_0000_0000_0000 | (_random.Next(2) == 0 ? 0 : 1UL << 63)),
        1 => new[] { 0.0, -0.0, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon, double.MaxValue }[_random.Next(7)],
        2 => _random.Next(1000) / 8.0,
        _ => BitConverter.Int64BitsToDouble(_random.NextInt64()),
    };

    private float Single() => _random.Next(3) switch
    {
        0 => BitConverter.UInt32BitsToSingle((uint)_random.Next() | 0x7F80_0000 | (_random.Next(2) == 0 ? 0 : 1U << 31)),
        1 => new[] { 0f, -0f, float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.Epsilon }[_random.Next(6)],
        _ => BitConverter.Int32BitsToSingle(_random.Next()),
    };

    private Half Half() => BitConverter.UInt16BitsToHalf((ushort)_random.Next(0x10000));

    private DateTime Time() => new(
        _random.Next(4) switch { 0 => 0, 1 => DateTime.MaxValue.Ticks, _ => _random.NextInt64(DateTime.MaxValue.Ticks) },
        (DateTimeKind)_random.Next(3));

    private DateTimeOffset Moment() =>
        new(_random.NextInt64(TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay), TimeSpan.FromMinutes(_random.Next(-840, 841)));

    private Uri? Place() => _random.Next(4) == 0 ? null
        : Uri.TryCreate(s_places[_random.Next(s_places.Length)], (UriKind)_random.Next(3), out var place) ? place
        : new Uri("also relative", UriKind.Relative);

    private byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        _random.NextBytes(bytes);
        return bytes;
    }

    private T[] Many<T>(Func<T> make) => [.. Enumerable.Range(0, _random.Next(5)).Select(_ => make())];

    private Dictionary<TKey, TValue> Keyed<TKey, TValue>(Func<TKey> key, Func<TValue> value)
        where TKey : notnull
    {
        var items = new Dictionary<TKey, TValue>();
        foreach (var one in Many(key))
        {
            items[one] = value();
        }

        return items;
    }

    public override string ToString() => seed.ToString(CultureInfo.InvariantCulture);
}

namespace Timbr.Typed.Benchmarks;

/// <summary>The message of the JSON benchmarks.</summary>
public sealed record Place(int Sensor, double Fahrenheit)
{
    private static readonly string[] Names =
    [
        "12 km NNE of Ridgecrest, California", "North Pacific Ocean, far from any coast", "Kermadec Islands, New Zealand",
        "7 km W of Cobb, California, at the river", "South of the Fiji Islands", "Offshore Oregon, on the Blanco fracture zone (east)",
        "Izu Islands, Japan region", "Central Mid-Atlantic Ridge, north of the equator, deep water",
    ];

    /// <summary>Where a sensor stands: 25 to 60 characters.</summary>
    public static string NameOf(int sensor) => Names[sensor & 7];

    /// <summary>Messages that differ, the same in every run.</summary>
    public static Place[] Many(int count)
    {
        var random = new Random(9);
        return [.. Enumerable.Range(0, count).Select(_ => new Place(random.Next(10_000, 100_000), Math.Round(40 + (random.NextDouble() * 60), 2)))];
    }
}

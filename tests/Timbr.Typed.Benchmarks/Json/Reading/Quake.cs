namespace Timbr.Typed.Benchmarks;

/// <summary>A message of twenty members: an earthquake as the United States Geological Survey tells it.</summary>
public sealed record Quake(
    string Id,
    long Time,
    long Updated,
    double? Magnitude,
    string? MagnitudeType,
    string? Place,
    double Longitude,
    double Latitude,
    double? DepthKm,
    string Status,
    int Tsunami,
    int Significance,
    string Network,
    int? Stations,
    double? Gap,
    double? Rms,
    int? Felt,
    string? Alert,
    string Type,
    string? Url)
{
    /// <summary>Quakes that differ, the same in every run.</summary>
    public static Quake[] Many(int count)
    {
        var random = new Random(8);
        var quakes = new Quake[count];
        for (var i = 0; i < count; i++)
        {
            quakes[i] = new Quake(
                $"uw6134{i:0000}",
                1_517_363_399_650 + i,
                1_517_942_380_200 + (7 * i),
                Math.Round(random.NextDouble() * 6, 2),
                "ml",
                $"{random.Next(100)}km NNE of Amboy, Washington",
                Math.Round(-122 - random.NextDouble(), 4),
                Math.Round(46 + random.NextDouble(), 4),
                Math.Round(random.NextDouble() * 30, 2),
                "reviewed",
                random.Next(2),
                random.Next(500),
                "uw",
                random.Next(30),
                random.Next(300),
                Math.Round(random.NextDouble(), 2),
                null,
                null,
                "earthquake",
                $"https://earthquake.usgs.gov/earthquakes/eventpage/uw6134{i:0000}");
        }

        return quakes;
    }
}

namespace Timbr.Typed.Benchmarks;

/// <summary>The message of all benchmarks.</summary>
public sealed record Reading(int Sensor, long Time, double Fahrenheit, double Pressure, double Humidity)
{
    /// <summary>Readings that differ, the same in every run.</summary>
    public static Reading[] Many(int count)
    {
        var random = new Random(7);
        var readings = new Reading[count];
        for (var i = 0; i < count; i++)
        {
            readings[i] = new Reading(
                random.Next(1000),
                1_700_000_000_000 + i,
                Math.Round(40 + (random.NextDouble() * 60), 1),
                Math.Round(980 + (random.NextDouble() * 50), 2),
                Math.Round(random.NextDouble(), 3));
        }

        return readings;
    }
}

using System.Text.Json;

namespace Timbr.Typed.Benchmarks;

/// <summary>Reads messages from JSON; each gives a sum over what was read.</summary>
internal static class ReadLoops
{
    private const int Numbers = 1000;

    private static readonly byte[][] Readings = [.. Loops.Batch.Select(reading => JsonSerializer.SerializeToUtf8Bytes(reading, WeatherJson.Default.Reading))];
    private static readonly byte[][] Quakes = [.. Quake.Many(1024).Select(quake => JsonSerializer.SerializeToUtf8Bytes(quake, WeatherJson.Default.Quake))];
    private static readonly byte[][] Measured = Arrays(random => Math.Round(random.NextDouble() * 1000, 2));
    private static readonly byte[][] Computed = Arrays(random => random.NextDouble() * 1000);

    public static long GeneratedReadings()
    {
        var sum = 0L;
        foreach (var text in Readings)
        {
            sum += Weather.ReadInput(text).Time;
        }

        return sum;
    }

    public static long FrameworkReadings()
    {
        var sum = 0L;
        foreach (var text in Readings)
        {
            sum += JsonSerializer.Deserialize(text, WeatherJson.Default.Reading)!.Time;
        }

        return sum;
    }

    public static long GeneratedQuakes()
    {
        var sum = 0L;
        foreach (var text in Quakes)
        {
            sum += QuakeReading.ReadInput(text).Updated;
        }

        return sum;
    }

    public static long FrameworkQuakes()
    {
        var sum = 0L;
        foreach (var text in Quakes)
        {
            sum += JsonSerializer.Deserialize(text, WeatherJson.Default.Quake)!.Updated;
        }

        return sum;
    }

    public static long GeneratedMeasured() => Generated(Measured);

    public static long FrameworkMeasured() => Framework(Measured);

    public static long GeneratedComputed() => Generated(Computed);

    public static long FrameworkComputed() => Framework(Computed);

    private static long Generated(byte[][] texts)
    {
        var sum = 0L;
        foreach (var text in texts)
        {
            sum += (long)NumbersReading.ReadInput(text)[^1];
        }

        return sum;
    }

    private static long Framework(byte[][] texts)
    {
        var sum = 0L;
        foreach (var text in texts)
        {
            sum += (long)JsonSerializer.Deserialize(text, WeatherJson.Default.DoubleArray)![^1];
        }

        return sum;
    }

    private static byte[][] Arrays(Func<Random, double> next)
    {
        var random = new Random(9);
        return [.. Enumerable.Range(0, 8).Select(_ => JsonSerializer.SerializeToUtf8Bytes(Enumerable.Range(0, Numbers).Select(_ => next(random)).ToArray(), WeatherJson.Default.DoubleArray))];
    }
}
